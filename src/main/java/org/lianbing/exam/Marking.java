package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;

/** Closes and marks an attempt; finishes it when every answer has its mark, and then states the outcome. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Marking {

    private final Answers answers;
    private final Sittings sittings;
    private final Bank bank;
    private final StateResult stateResult;
    private final Corrections corrections;
    private final MarkingPlans plans;

    Marking() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Marking(Answers answers, Sittings sittings, Bank bank, StateResult stateResult, Corrections corrections, MarkingPlans plans) {
        this.answers = answers;
        this.sittings = sittings;
        this.bank = bank;
        this.stateResult = stateResult;
        this.corrections = corrections;
        this.plans = plans;
    }

    /** Closes the rows first, so that a save either is marked or comes too late: never lost in between. */
    void closeAndMark(Attempt attempt) {
        answers.close(attempt.id());
        List<Answer> rows = answers.of(attempt.id());
        mark(attempt, rows);
        finishIfMarked(attempt);
    }

    /** Marks one slot anew, after what stands in it has changed. */
    void mark(Attempt attempt, Answer row) {
        mark(attempt, List.of(row));
    }

    /** Marks one question of a handed-in attempt anew, after its key has been corrected or a marker has given another mark. */
    void regrade(Attempt attempt, Asked question) {
        mark(attempt, answers.of(attempt.id()).stream().filter(row -> row.asked().equals(question)).toList());
        if (attempt.isFinal() && answers.of(attempt.id()).stream().anyMatch(Answer::awaitsMarker)) {
            attempt.awaitMarker();
            sittings.flush();
            stateResult.takeBack(sittings.get(attempt.sittingId()), attempt.member());
        }
        finishIfMarked(attempt);
    }

    private void mark(Attempt attempt, List<Answer> rows) {
        Map<Long, Revision> revisions = bank.revisions(rows.stream().map(Answer::revision).toList());
        Map<Asked, KeyCorrection> corrected = corrections.of(attempt.sittingId());
        answers.marked(attempt.id(), rows.stream().map(row -> corrected.getOrDefault(row.asked(), KeyCorrection.NONE)
                .mark(row, revisions.get(row.revision()))).toList());
    }

    /** What is void stays without a result. Where results are held back they wait for their release; those that have been stated are only put right. */
    void finishIfMarked(Attempt attempt) {
        if (finish(attempt)) {
            state(attempt);
        }
    }

    /** Without stating it yet. @return false if it still waits, or is void */
    boolean finish(Attempt attempt) {
        if (attempt.isVoid()) {
            return false;
        }
        List<Answer> rows = answers.of(attempt.id());
        if (rows.stream().anyMatch(Answer::awaitsMarker) || !attempt.isFinal() && plans.holds(attempt.sittingId())) {
            return false;
        }
        Sitting sitting = sittings.get(attempt.sittingId());
        attempt.finish(Graded.of(rows, corrections.of(sitting.id()), sitting.passPercent()));
        sittings.flush();
        return true;
    }

    void state(Attempt attempt) {
        stateResult.of(sittings.get(attempt.sittingId()), attempt.member());
    }
}
