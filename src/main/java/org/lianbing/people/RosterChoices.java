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

    /** The answers among the parameters of an address or form, each with its first value: {@code same:0601=42}. */
    public static Map<String, Long> same(Map<String, String> given) {
        Map<String, Long> same = new TreeMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(SAME) && value.matches("\\d{1,18}")) {
                same.put(name.substring(SAME.length()), Long.valueOf(value));
            }
        });
        return same;
    }

    public RosterChoices {
        same = Map.copyOf(same);
    }
}
