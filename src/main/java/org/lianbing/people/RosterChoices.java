package org.lianbing.people;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the user decided about a file before it counts.
 *
 * @param createUnits  whether units that nobody knows are made
 * @param wholeCompany whether who is missing from the file has left
 * @param same         to the question whose row it is, by number: the id of the member that it is, or 0 for somebody new
 */
public record RosterChoices(boolean createUnits, boolean wholeCompany, Map<String, Long> same) {

    /** Before a 工号 in the name of a field or parameter that answers whose row it is. */
    public static final String SAME = "same:";

    /**
     * As addresses and forms carry them: {@code create=on&whole=on&same:0601=42}.
     *
     * @param given the first value of each parameter; what is none of these does not matter
     */
    public static RosterChoices of(Map<String, String> given) {
        Map<String, Long> same = new TreeMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(SAME) && value.matches("\\d{1,18}")) {
                same.put(name.substring(SAME.length()), Long.valueOf(value));
            }
        });
        return new RosterChoices("on".equals(given.get("create")), "on".equals(given.get("whole")), same);
    }

    public RosterChoices {
        same = Map.copyOf(same);
    }
}
