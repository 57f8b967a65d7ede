package org.lianbing.appraisal;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;

/**
 * Which outcomes a rule is about.
 *
 * @param kind   the kind that they have
 * @param tags   all of these must be there; others may be
 * @param states which of graded and absent give points; excused ones are always looked at, withdrawn ones never
 */
record Match(String kind, Set<String> tags, Set<OutcomeState> states) {

    static final Set<OutcomeState> POINT_GIVING = Set.of(OutcomeState.GRADED, OutcomeState.ABSENT);

    Match {
        tags = Set.copyOf(tags);
        states = Set.copyOf(states);
        if (kind.isBlank() || tags.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("neither the kind nor a tag is blank");
        }
        if (states.isEmpty() || !POINT_GIVING.containsAll(states)) {
            throw new IllegalArgumentException("states are graded, absent or both, not " + states);
        }
    }

    /** Whether outcomes of this kind with these tags bear on the indicator, whatever their state: a withdrawn one takes points back. */
    boolean concerns(Outcome outcome) {
        return outcome.kind().equals(kind) && outcome.tags().containsAll(tags);
    }

    /** Whether this outcome, as it stands, gives points or an exemption. */
    boolean takes(Outcome outcome) {
        return concerns(outcome) && (outcome.state() == OutcomeState.EXCUSED || states.contains(outcome.state()));
    }

    static Match read(StrictJson json) {
        json.only("kind", "tags", "states");
        String kind = json.text("kind");
        Set<String> tags = json.has("tags") ? json.texts("tags", tag -> tag) : Set.of();
        Set<OutcomeState> states = json.has("states") ? json.texts("states", Match::state) : POINT_GIVING;
        return json.make(() -> new Match(kind, tags, states));
    }

    JsonObject json() {
        return JSON.createObjectBuilder()
                .add("kind", kind)
                .add("tags", sorted(tags))
                .add("states", sorted(states.stream().map(OutcomeState::code).toList()))
                .build();
    }

    private static OutcomeState state(String code) {
        return Stream.of(OutcomeState.GRADED, OutcomeState.ABSENT).filter(state -> state.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("graded or absent, not " + code));
    }

    private static JsonArrayBuilder sorted(Collection<String> texts) {
        return JSON.createArrayBuilder(texts.stream().sorted().toList());
    }
}
