package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Activity;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Problem;
import org.lianbing.kernel.Score;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.platform.Stated;

/** An outside system states an outcome, through the same door as the features do. The same again changes nothing. */
@ApplicationScoped
@Transactional
public class StateOutcome {

    private static final String SOURCE = "integration";

    private final Access access;
    private final Members members;
    private final OutcomeStore outcomes;
    private final Clock clock;

    StateOutcome() {
        this(null, null, null, null);
    }

    @Inject
    StateOutcome(Access access, Members members, OutcomeStore outcomes, Clock clock) {
        this.access = access;
        this.members = members;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * @throws Failure.Invalid   naming every field that is wrong
     * @throws Failure.Forbidden unless the caller is an outside system's account over the member's unit
     * @throws Failure.Conflict  if the external id was used for another member
     */
    public Accepted state(OutcomeStatement statement) {
        access.require(Role.INTEGRATION);
        List<Problem> problems = StatementCheck.of(statement, clock.instant());
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("appraisal.outcome.invalid", problems);
        }
        MemberCard member = members.withNumber(statement.member())
                .orElseThrow(() -> Failure.Invalid.field("member", "appraisal.outcome.noMember", statement.member()));
        access.requireOver(member.id(), Role.INTEGRATION);
        Stated stated = outcomes.state(outcome(statement, member));
        return new Accepted(new OutcomeCard(outcomes.revision(stated.id(), stated.revision()).orElseThrow(), member), stated.changed());
    }

    private static Outcome outcome(OutcomeStatement statement, MemberCard member) {
        OutcomeState state = OutcomeState.of(statement.state());
        boolean graded = state == OutcomeState.GRADED;
        return new Outcome(SOURCE, statement.externalId(), member.id(), statement.kind(), new Activity(statement.ref(), statement.title()),
                state, graded ? new Score(statement.score()) : null, graded ? new Score(statement.outOf()) : null, statement.passed(),
                statement.occurredAt().truncatedTo(ChronoUnit.MICROS), statement.evidence(), Set.copyOf(statement.tags()));
    }

    /** @param changed false if exactly this stood already */
    public record Accepted(OutcomeCard outcome, boolean changed) {
    }
}
