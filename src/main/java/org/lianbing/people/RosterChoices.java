package org.lianbing.people;

import java.util.Map;

/**
 * What the user decided about a file before it counts.
 *
 * @param createUnits  whether units that nobody knows are made
 * @param wholeCompany whether who is missing from the file has left
 * @param same         to the question whose row it is, by number: the id of the member that it is, or 0 for somebody new
 */
public record RosterChoices(boolean createUnits, boolean wholeCompany, Map<String, Long> same) {

    public RosterChoices {
        same = Map.copyOf(same);
    }
}
