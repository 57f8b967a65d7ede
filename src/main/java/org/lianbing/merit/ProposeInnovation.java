package org.lianbing.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.Me;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Sql;

/** A member proposes what he found out; what was returned he may mend and propose again. */
@ApplicationScoped
@Transactional
public class ProposeInnovation {

    private final Sql sql;
    private final Access access;
    private final Clock clock;
    private final Innovations innovations;
    private final MeritSight sight;
    private final Notify notify;
    private final AuditTrail audit;

    ProposeInnovation() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ProposeInnovation(Sql sql, Access access, Clock clock, Innovations innovations, MeritSight sight, Notify notify, AuditTrail audit) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
        this.innovations = innovations;
        this.sight = sight;
        this.notify = notify;
        this.audit = audit;
    }

    /** @return its id */
    public long propose(Proposal draft) {
        Me me = access.me();
        Proposal checked = check(draft);
        long id = sql.insert("insert into innovation(author_id, unit_id, field, title, problem, way, effect, state, proposed_at) values (?,?,?,?,?,?,?,?,?)", me.id(),
                me.unitId(), checked.field(), checked.title(), checked.problem(), checked.way(), checked.effect(), Innovation.State.PROPOSED, clock.instant());
        tell(id, me, checked.title());
        return id;
    }

    /**
     * @throws Failure.Forbidden unless it is his own
     * @throws Failure.Conflict  unless it was returned, or nobody has said anything of it yet
     */
    public void proposeAgain(long id, Proposal draft) {
        Innovation one = innovations.lock(id);
        MeritSight.require(innovations.rights(one).own());
        if (one.state() != Innovation.State.RETURNED && !(one.isOpen() && one.opinions().isEmpty())) {
            throw new Failure.Conflict("merit.innovation.fixed");
        }
        Proposal checked = check(draft);
        sql.update("update innovation set field=?, title=?, problem=?, way=?, effect=?, state=?, proposed_at=?, decided_by=null, decided_at=null where id=?",
                checked.field(), checked.title(), checked.problem(), checked.way(), checked.effect(), Innovation.State.PROPOSED, clock.instant(), id);
        sql.update("delete from innovation_opinion where innovation_id=?", id);
        tell(id, access.me(), checked.title());
    }

    private void tell(long id, Me me, String title) {
        audit.record("merit.innovation.propose", "innovation/" + id, "");
        notify.tell(sight.panel(me.id()), new NewNotice("merit.notice.proposed", List.of(me.name(), title), "/merit/innovation?id=" + id, "innovation/" + id));
    }

    private static Proposal check(Proposal draft) {
        List<Problem> problems = new ArrayList<>();
        if (draft.field() == null) {
            problems.add(Problem.at("field", "merit.choose"));
        }
        Proposal checked = new Proposal(draft.field(), MeritChecks.text("title", draft.title(), 200, problems), MeritChecks.text("problem", draft.problem(), 2000, problems),
                MeritChecks.text("way", draft.way(), 4000, problems), MeritChecks.text("effect", draft.effect(), 2000, problems));
        MeritChecks.done(problems);
        return checked;
    }

    /** As {@link Innovation}. */
    public record Proposal(Innovation.Field field, String title, String problem, String way, String effect) {
    }
}
