package org.lianbing.people;

import java.util.Locale;

/**
 * Which members a list shows, and in what order.
 *
 * @param search part of name or number; empty for all
 * @param unit   this unit and below, or null for all that the caller may see
 */
public record MemberFilter(String search, Long unit, State state, Sort sort, boolean descending) {

    /** Read from an address: whatever is unknown takes its usual value. */
    public static MemberFilter of(String search, Long unit, String state, String sort) {
        String order = sort == null ? "" : sort.strip().toUpperCase(Locale.ROOT);
        boolean descending = order.startsWith("-");
        return new MemberFilter(search == null ? "" : search, unit, State.of(state), Sort.of(descending ? order.substring(1) : order), descending);
    }

    /** Who is meant. */
    public enum State {
        PRESENT("left_on is null"),
        NEWCOMERS("left_on is null and onboarding_from is not null and onboarding_passed_on is null"),
        LEFT("left_on is not null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }

        static State of(String asked) {
            for (State state : values()) {
                if (state.code().equals(asked)) {
                    return state;
                }
            }
            return PRESENT;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By what the list is ordered. */
    public enum Sort {
        UNIT("unit_path", "number"),
        NUMBER("number", ""),
        YEARS("in_post_on", "number");

        private final String first;
        private final String then;

        Sort(String first, String then) {
            this.first = first;
            this.then = then;
        }

        /** Years grow as the day in post goes back, and who has none stands last either way. */
        String order(boolean descending) {
            boolean down = this == YEARS ? !descending : descending;
            String order = (this == YEARS ? "case when in_post_on is null then 1 else 0 end, " : "") + first + (down ? " desc" : "");
            return then.isEmpty() ? order : order + ", " + then;
        }

        static Sort of(String asked) {
            for (Sort sort : values()) {
                if (sort.name().equals(asked)) {
                    return sort;
                }
            }
            return UNIT;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
