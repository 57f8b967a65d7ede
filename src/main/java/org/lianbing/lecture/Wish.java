package org.lianbing.lecture;

import java.time.Instant;
import java.util.Locale;

/**
 * What members wish to hear about.
 *
 * @param voices  how many wish it
 * @param mine    the reader is one of them
 * @param tending the reader may retire it: he made it, or plans the meetings of its unit
 * @param lecture of the lecturer who took it, or null
 * @param by      who takes or took it, or null
 */
public record Wish(long id, String unit, String title, String why, String madeBy, Instant madeAt, int voices, boolean mine, boolean tending, State state,
        Long lecture, String by) {

    /** What became of it. */
    public enum State {
        OPEN, TAKEN, GIVEN, RETIRED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Open for what is none. */
        static State of(String code) {
            for (State state : values()) {
                if (state.code().equals(code)) {
                    return state;
                }
            }
            return OPEN;
        }
    }

    public boolean is(State asked) {
        return state == asked;
    }
}
