package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Score;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Gives marks for what a marker has in hand. He names it by its ticket alone, and learns nothing of whose it is. */
@ApplicationScoped
@Transactional
public class MarkAnswers {

    /** Where results are not held back, a slip can still be mended so long after the mark. */
    static final Duration SLIP = Duration.ofMinutes(10);

    private static final int LONGEST = 2000;

    private final Sittings sittings;
    private final Answers answers;
    private final AnswerMarks marks;
    private final MarkingPlans plans;
    private final MarkingSight sight;
    private final SettleAnswer settle;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    MarkAnswers() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    MarkAnswers(Sittings sittings, Answers answers, AnswerMarks marks, MarkingPlans plans, MarkingSight sight, SettleAnswer settle, Caller caller,
            Clock clock, AuditTrail audit) {
        this.sittings = sittings;
        this.answers = answers;
        this.marks = marks;
        this.plans = plans;
        this.sight = sight;
        this.settle = settle;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Marks an answer, or gives another mark for it. The last mark finishes the attempt, unless the results are held back.
     *
     * @param points from 0 to the item's points, at most four decimals; of an essay not looked at
     * @param lines  of an essay one mark for each line of its rubric; of other kinds empty
     * @param words  for the candidate, at most {@value #LONGEST} characters; may be null
     * @throws Failure.Conflict if it has been marked, decided or stated meanwhile, or is another's now
     */
    public void mark(String ticket, BigDecimal points, List<BigDecimal> lines, String words) {
        InHand hand = inHand(ticket);
        List<WaitingAnswer.Criterion> criteria = settle.criteria(hand.row());
        Score score = criteria.isEmpty() ? checked(points, hand.row().points()) : RubricMarks.sum(criteria, lines);
        checkLength(words);
        marks.give(ticket, score, criteria.isEmpty() ? List.of() : lines, words, clock.instant());
        settle.settle(hand.attempt(), hand.row(), hand.plan());
        audit.record("exam.answer.mark", record(hand), score.toString());
    }

    /**
     * Leaves it to the third.
     *
     * @param words what he is to know; required
     * @throws Failure.Conflict as {@link #mark}, or if nobody is named to decide
     */
    public void flag(String ticket, String words) {
        InHand hand = inHand(ticket);
        if (hand.plan().decider() == null || hand.mark().decides()) {
            throw new Failure.Conflict("exam.mark.noThird");
        }
        if (words == null || words.isBlank()) {
            throw Failure.Invalid.field("comment", "exam.mark.flagWhy");
        }
        checkLength(words);
        marks.flag(ticket, words, clock.instant());
        settle.settle(hand.attempt(), hand.row(), hand.plan());
        audit.record("exam.answer.flag", record(hand), "");
    }

    /** Comes back after all others. What is marked already is no more put off. */
    public void putOff(String ticket) {
        AnswerMark mark = mine(ticket);
        if (!mark.isDone()) {
            marks.putOff(mark, clock.instant());
        }
    }

    private InHand inHand(String ticket) {
        Attempt attempt = sittings.lockAttempt(mine(ticket).attempt());
        AnswerMark mark = mine(ticket);
        Answer row = answers.find(attempt.id(), mark.slot()).orElseThrow();
        MarkingPlan plan = plans.of(attempt.sittingId());
        if (!sight.may(mark)) {
            throw new Failure.Forbidden("people.forbidden");
        } else if (mark.isDone() ? !isChangeable(mark, attempt, plan) : !row.awaitsMarker()) {
            throw new Failure.Conflict(mark.isDone() ? "exam.mark.fixed" : "exam.mark.done");
        }
        return new InHand(mark, attempt, row, plan);
    }

    private AnswerMark mine(String ticket) {
        return marks.find(ticket, caller.member()).orElseThrow(() -> new Failure.Conflict("exam.mark.gone"));
    }

    /** Until the third has decided, the result is stated or the attempt is void; where each is stated at once, a little longer. */
    boolean isChangeable(AnswerMark mark, Attempt attempt, MarkingPlan plan) {
        boolean decided = !mark.decides() && marks.done(mark.attempt(), mark.slot()).stream().anyMatch(AnswerMark::decides);
        boolean slip = plan.release() == Release.EACH && !clock.instant().isAfter(mark.markedAt().plus(SLIP));
        return !attempt.isOpen() && !attempt.isVoid() && !decided && (!attempt.isFinal() || slip);
    }

    private static Score checked(BigDecimal points, Score most) {
        if (points == null || points.signum() < 0 || points.compareTo(most.value()) > 0 || points.stripTrailingZeros().scale() > Score.SCALE) {
            throw Failure.Invalid.field("points", "exam.mark.points", most);
        }
        return new Score(points);
    }

    private static void checkLength(String words) {
        if (words != null && words.length() > LONGEST) {
            throw Failure.Invalid.field("comment", "exam.mark.comment");
        }
    }

    private static String record(InHand hand) {
        return "attempt/" + hand.attempt().id() + "/answer/" + hand.row().slot();
    }

    private record InHand(AnswerMark mark, Attempt attempt, Answer row, MarkingPlan plan) {
    }
}
