package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Sql;

/** Tells candidates what concerns them: an exam is set, waits for them, is off. Whoever has handed in is not reminded. */
@ApplicationScoped
@Transactional
public class TellCandidates {

    private final Sittings sittings;
    private final Notify notify;
    private final Access access;
    private final Sql sql;
    private final Clock clock;
    private final AuditTrail audit;

    TellCandidates() {
        this(null, null, null, null, null, null);
    }

    @Inject
    TellCandidates(Sittings sittings, Notify notify, Access access, Sql sql, Clock clock, AuditTrail audit) {
        this.sittings = sittings;
        this.notify = notify;
        this.access = access;
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Reminds every candidate of the caller's units who has not begun and is not excused.
     *
     * @return how many were told
     * @throws Failure.Conflict if it is over or was called off
     */
    public int remind(long id) {
        access.require(Role.TRAINER);
        Sitting sitting = sittings.get(id);
        if (sitting.isCancelled() || sitting.hasClosedBy(clock.instant())) {
            throw new Failure.Conflict("exam.sitting.closed");
        }
        List<MemberId> missing = sql.list(row -> row.member("member_id"), "select c.member_id from candidate c join member_card m on "
                + "m.id=c.member_id where c.sitting_id=? and c.excused_reason is null and not exists (select 1 from attempt a where "
                + "a.sitting_id=c.sitting_id and a.member_id=c.member_id) and (" + InSight.condition(access) + ")", id);
        notify.tell(missing, notice("exam.notice.remind", sitting));
        audit.record("exam.sitting.remind", "sitting/" + id, missing.size() + " candidates");
        return missing.size();
    }

    /** When each was last told of this sitting, and whether he has read it. */
    Map<MemberId, Notify.Told> told(long sitting) {
        return notify.told(about(sitting));
    }

    void published(Sitting sitting, Collection<MemberId> candidates) {
        notify.tell(candidates, notice("exam.notice.published", sitting));
    }

    void cancelled(Sitting sitting, Collection<MemberId> candidates) {
        notify.tell(candidates, new NewNotice("exam.notice.cancelled", List.of(sitting.title(), sitting.cancelledReason()), "/exam/mine",
                about(sitting.id())));
    }

    void reopened(Sitting sitting, MemberId candidate, String reason) {
        notify.tell(Set.of(candidate), new NewNotice("exam.notice.reopened", List.of(sitting.title(), reason),
                "/exam/attempt?sitting=" + sitting.id(), about(sitting.id())));
    }

    void forced(Sitting sitting, Collection<MemberId> candidates, String reason) {
        notify.tell(candidates, new NewNotice("exam.notice.forced", List.of(sitting.title(), reason), "/exam/mine", about(sitting.id()) + "/forced"));
    }

    void voided(Sitting sitting, Attempt attempt, String reason) {
        tellOf(attempt, "exam.notice.voided", sitting, reason);
    }

    void restored(Sitting sitting, Attempt attempt, String reason) {
        tellOf(attempt, "exam.notice.restored", sitting, reason);
    }

    private void tellOf(Attempt attempt, String code, Sitting sitting, String reason) {
        notify.tell(Set.of(attempt.member()), new NewNotice(code, List.of(sitting.title(), reason), "/exam/sheet?attempt=" + attempt.id(),
                "attempt/" + attempt.id()));
    }

    /** There is nothing left to remind of. */
    void over(long sitting, Collection<MemberId> members) {
        notify.settle(members, about(sitting));
    }

    private static NewNotice notice(String code, Sitting sitting) {
        return new NewNotice(code, List.of(sitting.title()), "/exam/attempt?sitting=" + sitting.id(), about(sitting.id()));
    }

    private static String about(long sitting) {
        return "sitting/" + sitting;
    }
}
