package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Score;
import org.lianbing.question.Bank;
import org.lianbing.question.Mark;
import org.lianbing.question.Revision;

/** Closes and marks an attempt; finishes it when every answer has its mark, and then states the outcome. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Marking {

    private final Answers answers;
    private final Sittings sittings;
    private final Bank bank;
    private final StateResult stateResult;

    Marking() {
        this(null, null, null, null);
    }

    @Inject
    Marking(Answers answers, Sittings sittings, Bank bank, StateResult stateResult) {
        this.answers = answers;
        this.sittings = sittings;
        this.bank = bank;
        this.stateResult = stateResult;
    }

    /** Closes the rows first, so that a save either is marked or comes too late: never lost in between. */
    void closeAndMark(Attempt attempt) {
        answers.close(attempt.id());
        List<Answer> rows = answers.of(attempt.id());
        Map<Long, Revision> revisions = bank.revisions(rows.stream().map(Answer::revision).toList());
        answers.marked(attempt.id(), rows.stream().map(row -> mark(row, revisions.get(row.revision()))).toList());
        finishIfMarked(attempt);
    }

    /** Marks one slot anew, after what stands in it has changed. */
    void mark(Attempt attempt, Answer row) {
        Revision revision = bank.revisions(List.of(row.revision())).get(row.revision());
        answers.marked(attempt.id(), List.of(mark(row, revision)));
    }

    private static Answers.Marked mark(Answer row, Revision revision) {
        Mark mark = row.body(revision).mark(row.response());
        return new Answers.Marked(row.slot(), mark.awaitsMarker() ? null : mark.of(row.points()), mark.awaitsMarker());
    }

    void finishIfMarked(Attempt attempt) {
        List<Answer> rows = answers.of(attempt.id());
        if (rows.stream().anyMatch(Answer::awaitsMarker)) {
            return;
        }
        Score sum = rows.stream().map(Answer::score).reduce(Score.ZERO, Score::plus);
        Sitting sitting = sittings.get(attempt.sittingId());
        attempt.finish(sum, sitting.passPercent());
        sittings.flush();
        stateResult.of(sitting, attempt.member());
    }
}
