package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Hands in for candidates who do not do it themselves (代为交卷): what they have answered is marked. */
@ApplicationScoped
@Transactional
public class ForceIn {

    private final Sittings sittings;
    private final SubmitAttempt submit;
    private final TellCandidates tell;
    private final DeskLog log;
    private final Access access;
    private final Caller caller;
    private final AuditTrail audit;

    ForceIn() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ForceIn(Sittings sittings, SubmitAttempt submit, TellCandidates tell, DeskLog log, Access access, Caller caller, AuditTrail audit) {
        this.sittings = sittings;
        this.submit = submit;
        this.tell = tell;
        this.log = log;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Whoever has handed in meanwhile is left as he is, so that doing it twice does it once.
     *
     * @param reason is kept and told to the candidates; required
     * @return how many were still answering
     * @throws Failure.Invalid if nobody is named
     */
    public int handIn(long id, Collection<MemberId> members, String reason) {
        access.requireOverAll(members, Set.of(Role.TRAINER));
        NotOwn.check(members, caller);
        Sitting sitting = sittings.get(id);
        String why = Reason.given(reason);
        if (members.isEmpty()) {
            throw Failure.Invalid.field("members", "exam.several.nobody");
        }
        List<MemberId> forced = new ArrayList<>();
        for (Attempt attempt : open(id, members)) {
            if (submit.force(attempt.id(), why)) {
                forced.add(attempt.member());
                audit.record("exam.attempt.force", "attempt/" + attempt.id(), why);
            }
        }
        log.write(id, forced, DeskAct.FORCE, "", why);
        tell.forced(sitting, forced, why);
        return forced.size();
    }

    /** In the order in which everybody locks them. */
    private List<Attempt> open(long id, Collection<MemberId> members) {
        return members.stream().flatMap(member -> sittings.attempts(id, member).stream()).filter(Attempt::isOpen)
                .sorted(Comparator.comparingLong(Attempt::id)).toList();
    }
}
