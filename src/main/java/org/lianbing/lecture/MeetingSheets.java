package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Score;
import org.lianbing.platform.Texts;
import org.lianbing.platform.sheet.Export;

/** A meeting as sheets: who came, and what the lectures were worth. No sheet has a rating or a comment in it. */
@ApplicationScoped
@Transactional
public class MeetingSheets {

    private final ChairMeeting desk;
    private final ShowResults results;
    private final Texts texts;

    MeetingSheets() {
        this(null, null, null);
    }

    @Inject
    MeetingSheets(ChairMeeting desk, ShowResults results, Texts texts) {
        this.desk = desk;
        this.results = results;
        this.texts = texts;
    }

    /** @throws Failure.Forbidden unless the caller chairs it or plans the unit's meetings */
    public Export attendance(long id) {
        ChairView view = desk.view(id);
        Export sheet = Export.named(title(view.meeting(), "lecture.chair.people")).columns(words("number", "name", "unit", "state", "arrived", "excuse"));
        view.people().forEach(one -> sheet.row(one.member().number(), one.member().name(), texts.own(one.member().unitName()),
                texts.get("lecture.attend.is." + one.shown()), local(one.arrivedAt()), one.excuse()));
        return sheet;
    }

    /** @throws Failure.Forbidden unless the caller chairs it or plans the unit's meetings */
    public Export results(long id) {
        ResultsView view = results.view(id);
        if (!view.chair()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        List<String> columns = new ArrayList<>(words("place", "number", "name", "title", "raters", "listeners"));
        view.rules().rubric().forEach(line -> columns.add(name(line)));
        columns.addAll(words("chair", "director", "total", "gain", "gainAnswers"));
        Export sheet = Export.named(title(view.meeting(), "lecture.results.title")).columns(columns);
        view.lectures().stream().filter(talk -> talk.figures() != null).forEach(talk -> sheet.row(cells(view.rules(), talk)));
        return sheet;
    }

    private static Object[] cells(MeetingRules rules, ResultsView.Talk talk) {
        ResultsView.Figures figures = talk.figures();
        List<Object> cells = new ArrayList<>(List.of(talk.place(), talk.lecturer().number(), talk.lecturer().name(), talk.title(), figures.raters()));
        cells.add(shown(figures.listeners()));
        for (int line = 0; line < rules.rubric().size(); line++) {
            cells.add(figures.lines().isEmpty() ? null : shown(figures.lines().get(line).score()));
        }
        cells.add(shown(figures.chair()));
        cells.add(shown(figures.director()));
        cells.add(shown(figures.total()));
        cells.add(shown(figures.gain()));
        cells.add(figures.gainAnswers());
        return cells.toArray();
    }

    /** With one decimal, as on the page. */
    private static BigDecimal shown(Score score) {
        return score == null ? null : score.value().setScale(1, RoundingMode.HALF_UP);
    }

    private LocalDateTime local(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, texts.zone());
    }

    private String title(Meeting meeting, String what) {
        return texts.own(meeting.title()) + " " + meeting.heldOn() + " " + texts.get(what);
    }

    private String name(RubricLine line) {
        return line.code().isEmpty() ? texts.own(line.title()) : texts.get("lecture.rubric." + line.code());
    }

    private List<String> words(String... keys) {
        return List.of(keys).stream().map(key -> texts.get("lecture.sheet." + key)).toList();
    }
}
