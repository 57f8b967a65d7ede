package org.lianbing.lecture;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.lianbing.question.Option;

/**
 * A meeting as somebody in it sees it now.
 *
 * @param me     his attendance: {@code awaited}, {@code present}, {@code late}, {@code remote}, {@code late_remote}, {@code excused},
 *               {@code remote_asked} or {@code excuse_asked}
 * @param in     whether he may answer and rate
 * @param rubric null where nothing is rated yet
 */
public record AttendView(long id, String title, MeetingState state, Instant serverNow, Instant startsAt, String me, boolean in, List<RubricLine> rubric,
        List<Talk> lectures) {

    /**
     * One lecture.
     *
     * @param as         {@code lecturer}, {@code chair}, {@code director} or {@code listener}
     * @param ratesUntil while it can be rated, else null
     * @param rated      whether he has rated it
     * @param marks      what he gave as chair or director, or null
     * @param markable   whether he can give or change those now
     */
    public record Talk(long id, int place, String title, String lecturer, String phase, String as, boolean pretest, Checks checks, Instant ratesUntil,
            boolean rated, List<Integer> marks, boolean markable) {
    }

    /**
     * The check questions, as far as they may be shown now.
     *
     * @param stage  {@code before} or {@code after} while they are open, {@code over} when their answers are told, else null
     * @param items  empty while there is nothing to show
     * @param before his answers before the lecture, or null; so is after
     */
    public record Checks(String stage, List<Item> items, List<JsonValue> before, List<JsonValue> after) {

        static final Checks NONE = new Checks(null, List.of(), null, null);
    }

    /** @param key null until nothing can be answered any more */
    public record Item(int slot, String kind, String prompt, List<Option> options, JsonValue key) {
    }
}
