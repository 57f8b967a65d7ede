package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** What an answer sheet shows of disputes: the candidate's own, what corrections did to the result, and how long he may still raise one. */
@ApplicationScoped
class SheetDisputes {

    private final Sittings sittings;
    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final MarkingPlans plans;

    SheetDisputes() {
        this(null, null, null, null, null);
    }

    @Inject
    SheetDisputes(Sittings sittings, Sql sql, Caller caller, Clock clock, MarkingPlans plans) {
        this.sittings = sittings;
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.plans = plans;
    }

    /** By slot. */
    Map<Integer, AnswerSheet.MyDispute> of(long attempt) {
        Map<Integer, AnswerSheet.MyDispute> found = new HashMap<>();
        sql.list(row -> found.put(row.count("slot"), new AnswerSheet.MyDispute(row.text("reason"), row.instant("raised_at"), row.text("state"),
                row.text("answer"))), "select p.slot, p.reason, p.raised_at, d.state, d.answer from dispute p join disputed_question d on "
                + "d.id=p.matter_id where p.attempt_id=?", attempt);
        return found;
    }

    List<AnswerSheet.Regrade> regrades(long attempt) {
        return sql.list(row -> new AnswerSheet.Regrade(row.instant("made_at"), row.count("slot"), row.text("ruling"), row.text("reason"),
                row.score("old_score").plain(), row.score("new_score").plain(), row.score("new_out_of").plain(), row.flag("old_passed"),
                row.flag("new_passed")), "select k.made_at, w.slot, k.ruling, k.reason, g.old_score, g.new_score, g.new_out_of, g.old_passed, "
                + "g.new_passed from regrade g join key_correction k on k.id=g.correction_id join answer w on w.attempt_id=g.attempt_id and "
                + "w.revision_id=k.revision_id and coalesce(w.part, 0)=k.part where g.attempt_id=? order by k.id", attempt);
    }

    /** Null where the reader is not the candidate, or it is too late. */
    Instant openUntil(Attempt attempt, Sitting sitting) {
        Instant now = clock.instant();
        if (!caller.memberIfAny().map(attempt::belongsTo).orElse(false) || !sittings.isShown(sitting, now)) {
            return null;
        }
        Instant until = until(attempt, sitting);
        return until == null || now.isAfter(until) ? null : until;
    }

    private Instant until(Attempt attempt, Sitting sitting) {
        Instant marked = sql.list(row -> row.instant("last"), "select max(marked_at) as last from answer where attempt_id=?", attempt.id()).get(0);
        return sitting.disputableUntil(Stream.of(attempt.submittedAt(), marked, plans.releasedAt(sitting.id()).orElse(null)).filter(Objects::nonNull)
                .max(Instant::compareTo).get());
    }
}
