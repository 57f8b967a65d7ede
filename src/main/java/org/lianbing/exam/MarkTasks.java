package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;

/** Draws up what a marker's page knows of an answer, and nothing more. */
@ApplicationScoped
class MarkTasks {

    private final Sql sql;
    private final Sittings sittings;
    private final Answers answers;
    private final AnswerMarks marks;
    private final MarkingPlans plans;
    private final MarkAnswers marking;
    private final HandedIn handedIn;
    private final Bank bank;
    private final Caller caller;
    private final Clock clock;

    MarkTasks() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    MarkTasks(Sql sql, Sittings sittings, Answers answers, AnswerMarks marks, MarkingPlans plans, MarkAnswers marking, HandedIn handedIn, Bank bank,
            Caller caller, Clock clock) {
        this.sql = sql;
        this.sittings = sittings;
        this.answers = answers;
        this.marks = marks;
        this.plans = plans;
        this.marking = marking;
        this.handedIn = handedIn;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param left how many the caller can still mark of this question */
    MarkTask of(AnswerMark mark, int left) {
        Attempt attempt = sittings.attempt(mark.attempt());
        Sitting sitting = sittings.get(attempt.sittingId());
        MarkingPlan plan = plans.of(sitting.id());
        Answer row = answers.find(mark.attempt(), mark.slot()).orElseThrow();
        WaitingAnswer answer = WaitingAnswer.of(sitting.title(), bank.revisions(List.of(row.revision())).get(row.revision()), row.part() == null ? null : row.part().longValue(),
                Answer.text(row.response()), row.points());
        int[] progress = sql.one(one -> new int[] {one.count("total"), one.count("waiting")}, "select count(*) as total, coalesce(sum(case when "
                + "w.awaits_marker then 1 else 0 end), 0) as waiting from answer w join attempt a on a.id=w.attempt_id where a.sitting_id=? and "
                + "w.revision_id=? and coalesce(w.part, 0)=? and (w.awaits_marker or w.hand_score is not null)", sitting.id(), row.revision(),
                row.asked().part()).orElseThrow();
        return new MarkTask(mark.ticket(), sitting.id(), row.asked().code(), answer, answer.file() && handedIn.ofAnswer(row).isPicture(),
                mark.decides(), mark.points() == null ? null : mark.points().plain(), mark.lines(), mark.words(),
                mark.isDone() ? marking.isChangeable(mark, attempt, plan) : row.awaitsMarker(), plan.decider() != null && !mark.decides(),
                mark.decides() ? seen(mark) : List.of(), progress[0] - progress[1], progress[0], left, previous(mark, sitting, row.asked(), plan));
    }

    private List<MarkTask.Seen> seen(AnswerMark decision) {
        return marks.done(decision.attempt(), decision.slot()).stream().filter(mark -> !mark.decides()).map(mark -> new MarkTask.Seen(mark.round(),
                mark.points() == null ? null : mark.points().plain(), mark.lines(), mark.words())).toList();
    }

    private MarkTask.Previous previous(AnswerMark mark, Sitting sitting, Asked asked, MarkingPlan plan) {
        return sql.list(AnswerMark::read, "select " + AnswerMark.COLUMNS + " from answer_mark d join attempt a on a.id=d.attempt_id join answer w on "
                + "w.attempt_id=d.attempt_id and w.slot=d.slot where d.marker_id=? and a.sitting_id=? and w.revision_id=? and coalesce(w.part, 0)=? and "
                + "d.marked_at<? and d.ticket<>? order by d.marked_at desc, d.ticket limit 1", caller.member(), sitting.id(), asked.revision(), asked.part(),
                mark.isDone() ? mark.markedAt() : clock.instant().plusSeconds(1), mark.ticket()).stream()
                .filter(one -> marking.isChangeable(one, sittings.attempt(one.attempt()), plan)).findFirst()
                .map(one -> new MarkTask.Previous(one.ticket(), one.points() == null ? null : one.points().plain())).orElse(null);
    }
}
