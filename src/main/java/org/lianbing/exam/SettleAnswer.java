package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lianbing.question.Bank;

/** Draws from the marks of one answer what it is worth, under the attempt's lock: settled, still wanting a mark, or for the third to decide. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SettleAnswer {

    private final AnswerMarks marks;
    private final Answers answers;
    private final Marking marking;
    private final Bank bank;
    private final Clock clock;

    SettleAnswer() {
        this(null, null, null, null, null);
    }

    @Inject
    SettleAnswer(AnswerMarks marks, Answers answers, Marking marking, Bank bank, Clock clock) {
        this.marks = marks;
        this.answers = answers;
        this.marking = marking;
        this.bank = bank;
        this.clock = clock;
    }

    void settle(Attempt attempt, Answer row, MarkingPlan plan) {
        Verdict verdict = Verdict.of(marks.done(attempt.id(), row.slot()), plan, row.points(), criteria(row));
        if (verdict.toThird()) {
            marks.openDecision(attempt.id(), row.slot(), plan.decider(), clock.instant());
        } else {
            marks.closeDecision(attempt.id(), row.slot());
        }
        if (verdict.points() != null || row.handScore() != null) {
            answers.settle(attempt.id(), row.slot(), verdict, clock.instant());
            marking.regrade(attempt, row.asked());
        }
    }

    /** Of an essay the lines of its rubric; empty for other kinds. */
    List<WaitingAnswer.Criterion> criteria(Answer row) {
        return WaitingAnswer.criteria(row.body(bank.revisions(List.of(row.revision())).get(row.revision())), row.points());
    }
}
