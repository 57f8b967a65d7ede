package org.lianbing.appraisal;

import java.time.Instant;
import java.util.Set;
import org.lianbing.kernel.Activity;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.kernel.StatedOutcome;

/** Builds outcomes of one member; by default the first revision of a stage exam in November. */
record Outcomes(long id, int revision, String kind, Set<String> tags, Instant at) {

    static final MemberId MEMBER = new MemberId(7);

    static Outcomes anOutcome(long id) {
        return new Outcomes(id, 1, "exam", Set.of("stage"), Instant.parse("2026-11-12T02:00:00Z"));
    }

    Outcomes revision(int newer) {
        return new Outcomes(id, newer, kind, tags, at);
    }

    Outcomes of(String otherKind, String... otherTags) {
        return new Outcomes(id, revision, otherKind, Set.of(otherTags), at);
    }

    Outcomes at(String instant) {
        return at(Instant.parse(instant));
    }

    Outcomes at(Instant instant) {
        return new Outcomes(id, revision, kind, tags, instant);
    }

    StatedOutcome graded(String score, String outOf) {
        return stated(OutcomeState.GRADED, Score.of(score), Score.of(outOf));
    }

    StatedOutcome absent() {
        return stated(OutcomeState.ABSENT, null, null);
    }

    StatedOutcome excused() {
        return stated(OutcomeState.EXCUSED, null, null);
    }

    StatedOutcome withdrawn() {
        return stated(OutcomeState.WITHDRAWN, null, null);
    }

    private StatedOutcome stated(OutcomeState state, Score score, Score outOf) {
        Activity activity = new Activity("sitting/" + id, "阶段考试");
        Outcome outcome = new Outcome("exam", "sitting/" + id, MEMBER, kind, activity, state, score, outOf, null, at, null, tags);
        return new StatedOutcome(id, revision, id * 100 + revision, outcome);
    }
}
