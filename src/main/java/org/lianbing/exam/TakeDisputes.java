package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;

/** For how long the candidates of a sitting may dispute questions. For a trainer over all of them. */
@ApplicationScoped
@Transactional
public class TakeDisputes {

    private final Sittings sittings;
    private final Access access;
    private final AuditTrail audit;

    TakeDisputes() {
        this(null, null, null);
    }

    @Inject
    TakeDisputes(Sittings sittings, Access access, AuditTrail audit) {
        this.sittings = sittings;
        this.access = access;
        this.audit = audit;
    }

    /** @return days after the result */
    public int days(long sitting) {
        access.require(Role.TRAINER);
        return sittings.get(sitting).disputeDays();
    }

    /** @param days after the result, from 0 (none are taken) to 60 */
    public void set(long id, Integer days) {
        Sitting sitting = sittings.lock(id);
        access.requireOverAll(sittings.candidates(id).stream().map(Sittings.Candidate::member).toList(), Set.of(Role.TRAINER));
        if (days == null || days < 0 || days > Sitting.MOST_DISPUTE_DAYS) {
            throw Failure.Invalid.field("days", "exam.disputing.days", Sitting.MOST_DISPUTE_DAYS);
        }
        sitting.takeDisputesFor(days);
        audit.record("exam.sitting.disputes", "sitting/" + id, days + " days");
    }
}
