package org.lianbing.lecture.rest;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.lianbing.lecture.AttendView;
import org.lianbing.lecture.RubricLine;
import org.lianbing.platform.Texts;

/** A meeting on the wire, as somebody in it sees it. */
public record LiveView(String id, String title, String state, Instant serverNow, Instant startsAt, String me, boolean in, List<Line> rubric,
        List<Talk> lectures) {

    /** @param title in the reader's language */
    public record Line(String title, int weight) {
    }

    /** As {@link AttendView.Talk}. */
    public record Talk(String id, int place, String title, String lecturer, String phase, String as, boolean pretest, String stage,
            List<AttendView.Item> items, List<JsonValue> before, List<JsonValue> after, Instant ratesUntil, boolean rated, List<Integer> marks,
            boolean markable) {
    }

    static LiveView of(AttendView view, Texts texts) {
        return new LiveView(Long.toString(view.id()), texts.own(view.title()), view.state().code(), view.serverNow(), view.startsAt(), view.me(), view.in(),
                view.rubric().stream().map(line -> new Line(name(line, texts), line.weight())).toList(),
                view.lectures().stream().map(talk -> talk(talk, texts)).toList());
    }

    private static Talk talk(AttendView.Talk talk, Texts texts) {
        AttendView.Checks checks = talk.checks();
        return new Talk(Long.toString(talk.id()), talk.place(), texts.own(talk.title()), talk.lecturer(), talk.phase(), talk.as(), talk.pretest(),
                checks.stage(), checks.items(), checks.before(), checks.after(), talk.ratesUntil(), talk.rated(), talk.marks(), talk.markable());
    }

    private static String name(RubricLine line, Texts texts) {
        return line.code().isEmpty() ? texts.own(line.title()) : texts.get("lecture.rubric." + line.code());
    }
}
