package org.lianbing.appraisal;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.StatedOutcome;

/**
 * How outcomes become points of an indicator: data from a closed set, never an expression.
 *
 * @param cap the result is no further from zero than this; null where nothing limits it
 */
record Rule(Match match, PointsOf points, Aggregate aggregate, Points cap) {

    Rule {
        Objects.requireNonNull(match);
        Objects.requireNonNull(points);
        Objects.requireNonNull(aggregate);
        if (cap != null && cap.compareTo(Points.ZERO) <= 0) {
            throw new IllegalArgumentException("a cap is above zero: " + cap);
        }
    }

    /**
     * What the indicator should hold.
     *
     * @param current the newest revision of every outcome of one member and period, in any order; the rule picks what it matches
     * @throws IllegalArgumentException if two revisions of one outcome are given: it would count twice
     */
    Target target(Collection<StatedOutcome> current) {
        refuseRepeated(current);
        List<StatedOutcome> matching = current.stream().filter(stated -> match.takes(stated.outcome())).toList();
        List<StatedOutcome> counting = matching.stream().filter(stated -> stated.outcome().state() != OutcomeState.EXCUSED).toList();
        if (counting.isEmpty()) {
            return matching.isEmpty() ? Target.NONE : Target.EXEMPT;
        }
        return Target.of(capped(aggregate.of(counting, points).rounded()));
    }

    /** Whether this outcome, in whatever state, may change the target. */
    boolean concerns(Outcome outcome) {
        return match.concerns(outcome);
    }

    /** @throws IllegalArgumentException with the path of what is wrong */
    static Rule read(JsonObject json) {
        return read(StrictJson.root(json));
    }

    static Rule read(StrictJson json) {
        json.only("match", "points", "aggregate", "cap");
        Match match = Match.read(json.object("match"));
        PointsOf points = PointsOf.read(json.object("points"));
        Aggregate aggregate = json.text("aggregate", Aggregate::of);
        Points cap = json.has("cap") ? json.points("cap") : null;
        return json.make(() -> new Rule(match, points, aggregate, cap));
    }

    JsonObject json() {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("match", match.json())
                .add("points", points.json())
                .add("aggregate", aggregate.code());
        if (cap != null) {
            json.add("cap", cap.toString());
        }
        return json.build();
    }

    private Points capped(Points result) {
        if (cap == null || result.value().abs().compareTo(cap.value()) <= 0) {
            return result;
        }
        return result.value().signum() < 0 ? cap.negated() : cap;
    }

    private static void refuseRepeated(Collection<StatedOutcome> current) {
        Set<Long> ids = new HashSet<>();
        current.forEach(stated -> {
            if (!ids.add(stated.id())) {
                throw new IllegalArgumentException("outcome " + stated.id() + " is given twice");
            }
        });
    }
}
