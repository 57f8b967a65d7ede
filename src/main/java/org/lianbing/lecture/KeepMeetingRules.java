package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** How a unit's meetings are run and scored, for those that are opened from now on. */
@ApplicationScoped
@Transactional
public class KeepMeetingRules {

    static final int MOST_LINES = 8;
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_LATE = 120;

    private final RuleBook book;
    private final MeetingSight sight;
    private final Units units;
    private final Caller caller;
    private final AuditTrail audit;

    KeepMeetingRules() {
        this(null, null, null, null, null);
    }

    @Inject
    KeepMeetingRules(RuleBook book, MeetingSight sight, Units units, Caller caller, AuditTrail audit) {
        this.book = book;
        this.sight = sight;
        this.units = units;
        this.caller = caller;
        this.audit = audit;
    }

    /** @throws Failure.Forbidden unless the caller plans the unit's meetings */
    public MeetingRules of(long unit) {
        UnitCard card = units.get(unit);
        sight.requireKeeper(card.path());
        return book.of(card.path());
    }

    /**
     * @throws Failure.Forbidden unless the caller plans the unit's meetings
     * @throws Failure.Invalid   if weights do not make up 100, or something is missing or out of range
     */
    public void set(long unit, Typed typed) {
        UnitCard card = units.get(unit);
        sight.requireKeeper(card.path());
        List<Problem> problems = problems(typed);
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("lecture.meeting.invalid", problems);
        }
        book.set(unit, new MeetingRules(typed.rubric().stream().map(line -> new RubricLine(line.code(), line.title(), line.weight())).toList(),
                typed.listeners(), typed.chair(), typed.director(), typed.lateMinutes(), BigDecimal.valueOf(typed.latePercent(), 2),
                typed.evaluationMinutes(), typed.pretest(), typed.totalShown()), caller.member());
        audit.record("lecture.rules.set", "unit/" + unit, "");
    }

    private static List<Problem> problems(Typed typed) {
        List<Problem> problems = new ArrayList<>();
        int sum = 0;
        for (Line line : typed.rubric()) {
            if (line.weight() == null || line.weight() < 1 || line.weight() > MeetingRules.WHOLE || line.code().isEmpty() == line.title().isBlank()
                    || line.title().length() > LONGEST_TITLE) {
                problems.add(Problem.at("rubric", "lecture.rules.line", LONGEST_TITLE));
                break;
            }
            sum += line.weight();
        }
        if (problems.isEmpty() && (sum != MeetingRules.WHOLE || typed.rubric().size() > MOST_LINES)) {
            problems.add(Problem.at("rubric", "lecture.rules.hundred", sum, MOST_LINES));
        }
        range("lateMinutes", typed.lateMinutes(), 0, LONGEST_LATE, problems);
        range("latePercent", typed.latePercent(), 0, MeetingRules.WHOLE, problems);
        range("evaluationMinutes", typed.evaluationMinutes(), 1, StepLecture.LONGEST_MINUTES, problems);
        range("listeners", typed.listeners(), 0, MeetingRules.WHOLE, problems);
        range("chair", typed.chair(), 0, MeetingRules.WHOLE, problems);
        range("director", typed.director(), 0, MeetingRules.WHOLE, problems);
        if (problems.isEmpty() && typed.listeners() + typed.chair() + typed.director() != MeetingRules.WHOLE) {
            problems.add(Problem.at("listeners", "lecture.rules.weights", typed.listeners() + typed.chair() + typed.director()));
        }
        return problems;
    }

    private static void range(String field, Integer value, int least, int most, List<Problem> problems) {
        if (value == null || value < least || value > most) {
            problems.add(Problem.at(field, "lecture.range", least, most));
        }
    }

    /**
     * As it was typed; null for what is no number.
     *
     * @param latePercent what coming late is worth, 0 to 100
     */
    public record Typed(List<Line> rubric, Integer listeners, Integer chair, Integer director, Integer lateMinutes, Integer latePercent,
            Integer evaluationMinutes, boolean pretest, boolean totalShown) {
    }

    public record Line(String code, String title, Integer weight) {
    }
}
