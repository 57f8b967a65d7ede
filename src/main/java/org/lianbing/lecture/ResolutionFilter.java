package org.lianbing.lecture;

/**
 * Which resolutions are asked for.
 *
 * @param words in the resolution or its owner's name, or null
 * @param state null for all
 * @param late  only those that are open and past their day
 * @param mine  only the caller's own
 */
public record ResolutionFilter(String words, Resolution.State state, boolean late, boolean mine) {

    /** @param show as the page's address says: {@code mine} (open ones), {@code open}, {@code late}, {@code done}; all others show all */
    public static ResolutionFilter shown(String words, String show) {
        String asked = show == null ? "" : show;
        return new ResolutionFilter(words, switch (asked) {
            case "mine", "open", "late" -> Resolution.State.OPEN;
            case "done" -> Resolution.State.DONE;
            default -> null;
        }, asked.equals("late"), asked.equals("mine"));
    }
}
