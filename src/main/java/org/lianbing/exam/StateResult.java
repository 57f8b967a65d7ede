package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.Activity;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.platform.OutcomeStore;

/** States what a member achieved in an exam, in the transaction of the result. Its resits are further revisions of that outcome. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StateResult {

    static final String SOURCE = "exam";

    private final Sittings sittings;
    private final OutcomeStore outcomes;
    private final Clock clock;

    StateResult() {
        this(null, null, null);
    }

    @Inject
    StateResult(Sittings sittings, OutcomeStore outcomes, Clock clock) {
        this.sittings = sittings;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Under the candidate's lock, so that of two results at once the later one sees the earlier. */
    void of(Sitting any, MemberId member) {
        List<Sitting> chain = sittings.chain(any);
        Sitting exam = chain.get(0);
        sittings.lockCandidate(exam.id(), member);
        List<Standing.Part> parts = chain.stream().map(sitting -> part(sitting, member)).toList();
        Standing.of(parts, exam.counting()).ifPresent(standing -> outcomes.state(outcome(exam, member, standing)));
    }

    /** What was graded no longer stands, and nothing else does yet: withdrawn until he hands in again. */
    void takeBack(Sitting any, MemberId member) {
        of(any, member);
        List<Sitting> chain = sittings.chain(any);
        boolean nothingStands = Standing.of(chain.stream().map(sitting -> part(sitting, member)).toList(), chain.get(0).counting()).isEmpty();
        Optional<Outcome> stated = outcomes.find(SOURCE, externalId(chain.get(0), member)).map(StatedOutcome::outcome);
        if (nothingStands && stated.isPresent() && stated.get().state() == OutcomeState.GRADED) {
            outcomes.state(withdrawn(stated.get()));
        }
    }

    private static Outcome withdrawn(Outcome stated) {
        return new Outcome(stated.source(), stated.externalId(), stated.member(), stated.kind(), stated.activity(), OutcomeState.WITHDRAWN, null,
                null, null, stated.occurredAt(), stated.evidence(), stated.tags());
    }

    private static String externalId(Sitting exam, MemberId member) {
        return "sitting/" + exam.id() + "/member/" + member;
    }

    private Standing.Part part(Sitting sitting, MemberId member) {
        var candidate = sittings.candidate(sitting.id(), member);
        List<Attempt> attempts = sittings.attempts(sitting.id(), member);
        boolean excused = candidate.map(found -> found.excusedReason() != null).orElse(false);
        return new Standing.Part(sitting.closesAt(), sitting.hasClosedBy(clock.instant()), candidate.isPresent(), excused,
                attempts.stream().anyMatch(Attempt::isPending), attempts.stream().anyMatch(Attempt::isVoid),
                attempts.stream().filter(Attempt::isFinal).map(StateResult::result).toList());
    }

    private static Standing.Result result(Attempt attempt) {
        return new Standing.Result(attempt.id(), attempt.score(), attempt.outOf(), attempt.passed(), attempt.submittedAt());
    }

    private static Outcome outcome(Sitting exam, MemberId member, Standing standing) {
        boolean graded = standing.state() == OutcomeState.GRADED;
        Standing.Result counted = standing.counted();
        return new Outcome(SOURCE, externalId(exam, member), member, "exam",
                new Activity("sitting/" + exam.id(), exam.title()), standing.state(), graded ? counted.score() : null,
                graded ? counted.outOf() : null, graded ? counted.passed() : null, standing.occurredAt(),
                graded ? "/exam/sheet?attempt=" + counted.attempt() : null, exam.tags());
    }
}
