package org.lianbing.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/**
 * Puts the bank right after a key proved wrong. Who may, the exam decides that has the matter reviewed; here nobody is asked for a
 * role, because any member may be the reviewer.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CorrectKey {

    private final Sql sql;
    private final Shelf shelf;
    private final Caller caller;
    private final AuditTrail audit;

    CorrectKey() {
        this(null, null, null, null);
    }

    @Inject
    CorrectKey(Sql sql, Shelf shelf, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.shelf = shelf;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * What became of the question in the bank.
     *
     * @param revision that the bank had in use afterwards; null where it was left alone
     */
    public record Corrected(Became became, Long revision) {
    }

    /** What became of it. */
    public enum Became {
        /** Has a further revision with the right key. */
        REVISED,
        /** Out of use until its author mends it. */
        RETIRED,
        /** It had been changed or retired before: stays as it is. */
        LEFT;

        /** As written in the database. */
        public String code() {
            return WireName.of(this);
        }
    }

    /**
     * A further revision with this key, if the bank still asks the same, or what the correction before made of it. A course pack's own
     * file would bring the wrong key back, so its question is retired instead, until the file says something else.
     *
     * @param part   of a case, from 1; 0 for all other kinds
     * @param right  see {@link Rekey}
     * @param before what the last correction of the same question did, or null
     */
    public Corrected rekey(long revision, int part, List<String> right, Corrected before) {
        Standing standing = standing(revision);
        Body changed = Rekey.whole(standing.asked().body(), part, right);
        if (!standing.isOurs(before)) {
            return new Corrected(Became.LEFT, null);
        }
        return standing.own() ? new Corrected(Became.REVISED, revise(standing, changed, before)) : retire(standing);
    }

    /** No paper takes it any more. */
    public Corrected retire(long revision, Corrected before) {
        Standing standing = standing(revision);
        return standing.isOurs(before) && !standing.retired() ? retire(standing) : new Corrected(Became.LEFT, null);
    }

    /** Undoes what was done: as it was asked, if the bank still has it as that correction left it. */
    public Corrected asAsked(long revision, Corrected before) {
        Standing standing = standing(revision);
        if (!standing.isOurs(before) || before.became() == Became.LEFT) {
            return new Corrected(Became.LEFT, null);
        } else if (standing.asksTheSame()) {
            sql.update("update question set retired=false, retired_by=null where id=?", standing.question());
            audit.record("question.restore", "question/" + standing.question(), "");
            return new Corrected(Became.REVISED, standing.current().id());
        }
        return new Corrected(Became.REVISED, revise(standing, standing.asked().body(), before));
    }

    private long revise(Standing standing, Body body, Corrected before) {
        Revision current = standing.current();
        Content content = current.content();
        shelf.revise(List.of(new Shelf.Revised(standing.question(), current.number() + 1, current.topic(), new Content(body, content.explanation(),
                content.importance(), content.difficulty(), content.tags(), content.source()))));
        if (standing.retired() && (before == null || before.became() != Became.RETIRED)) {
            sql.update("update question set retired=true where id=?", standing.question());
        }
        audit.record("question.change", "question/" + standing.question(), "revision " + (current.number() + 1));
        return sql.one(row -> row.id("revision_id"), "select revision_id from question where id=?", standing.question()).orElseThrow();
    }

    private Corrected retire(Standing standing) {
        sql.update("update question set retired=true, retired_by=? where id=?", caller.memberIfAny().orElse(null), standing.question());
        audit.record("question.retire", "question/" + standing.question(), "");
        return new Corrected(Became.RETIRED, standing.current().id());
    }

    /** Under the shelf's lock, so that nobody else revises meanwhile. */
    private Standing standing(long revision) {
        shelf.lock();
        Revision asked = sql.one(Bank::read, Bank.REVISION + "where r.id=?", revision)
                .orElseThrow(() -> new Failure.NotFound("question.unknown.revision"));
        return sql.one(row -> new Standing(row.id("question"), row.flag("own"), row.flag("retired"), asked, Bank.read(row)),
                Bank.REVISION.replace("select ", "select q.id as question, q.own, q.retired, ") + "where q.ref=? and r.id=q.revision_id", asked.ref())
                .orElseThrow();
    }

    private record Standing(long question, boolean own, boolean retired, Revision asked, Revision current) {

        boolean isOurs(Corrected before) {
            return asksTheSame() || before != null && before.revision() != null && before.revision() == current.id();
        }

        boolean asksTheSame() {
            return current.body().equals(asked.body());
        }
    }
}
