package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Sets an exam: makes the paper and opens the sitting to its candidates. For trainers. */
@ApplicationScoped
@Transactional
public class SetSitting {

    private static final SecureRandom SEEDS = new SecureRandom();

    private final Papers papers;
    private final BlueprintPapers blueprints;
    private final Sittings sittings;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;
    private final TellCandidates tell;

    SetSitting() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    SetSitting(Papers papers, BlueprintPapers blueprints, Sittings sittings, Access access, Caller caller, Clock clock, AuditTrail audit,
            TellCandidates tell) {
        this.papers = papers;
        this.blueprints = blueprints;
        this.sittings = sittings;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
        this.tell = tell;
    }

    /**
     * @return the id of the sitting
     * @throws Failure.Invalid  if the bank has too few questions for a part
     * @throws Failure.Conflict if it is a resit of a resit
     */
    public long set(NewSitting wanted) {
        return set(wanted, null);
    }

    /**
     * @param blueprint by which its paper is made, instead of by its parts; or null
     * @throws Failure.Invalid  if the bank has too few questions, or a candidate has met too many
     * @throws Failure.Conflict if the blueprint is retired
     */
    public long set(NewSitting wanted, Long blueprint) {
        access.require(Role.TRAINER);
        access.requireOverAll(wanted.candidates(), Set.of(Role.TRAINER));
        if (wanted.resitOf() != null && sittings.get(wanted.resitOf()).resitOf() != null) {
            throw new Failure.Conflict("exam.sitting.resitOfResit");
        }
        long seed = SEEDS.nextLong();
        long paper = blueprint == null ? papers.make(wanted.title(), wanted.parts(), wanted.drawn(), wanted.machineOnly(), seed)
                : blueprints.make(wanted.title(), blueprint, wanted.drawn(), wanted.candidates(), seed);
        Sitting sitting = new Sitting(wanted, paper, caller.memberIfAny().orElse(null), clock.instant());
        sittings.add(sitting, wanted.candidates());
        audit.record("exam.sitting.set", "sitting/" + sitting.id(), "paper " + paper + ", seed " + seed + ", candidates "
                + wanted.candidates().size());
        if (wanted.closesAt().isAfter(clock.instant())) {
            tell.published(sitting, wanted.candidates());
        }
        return sitting.id();
    }
}
