package org.lianbing.people;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a roster would do to the company. Applying it and planning again gives an empty plan.
 *
 * @param rows      rows that name somebody
 * @param unchanged rows that say what is known already
 * @param skipped   rows of people who left and of whom nothing is to be done
 * @param loose     rows found by a former number, or by one that lost its leading zeros
 * @param present   members in the caller's part, before
 */
public record RosterPlan(List<RosterAct> acts, List<RosterQuestion> questions, List<RowProblem> problems, List<NewUnit> newUnits, int rows,
        int unchanged, int skipped, int loose, int present) {

    private static final int MANY_LEAVERS = 5;

    public List<RosterAct> of(RosterAct.Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).toList();
    }

    public boolean isEmpty() {
        return acts.isEmpty();
    }

    /** More than a fifth of the members would leave: then the file is rather not the whole company. */
    public boolean hasManyLeavers() {
        return (long) of(RosterAct.Kind.LEAVE).size() * MANY_LEAVERS > present;
    }

    /** Changes when anything that would be done changes, so that only what was seen is applied. */
    public String fingerprint() {
        return Secret.hash(acts.stream().map(RosterAct::toString).sorted().collect(Collectors.joining("\n")) + newUnits);
    }
}
