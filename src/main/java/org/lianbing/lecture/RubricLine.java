package org.lianbing.lecture;

/**
 * One line of the evaluation form.
 *
 * @param code   of a line that the product names: {@code lecture.rubric.<code>}; empty for one of the unit's own
 * @param title  the unit's own words; empty for a line that the product names
 * @param weight its share of the hundred, 1 to 100
 */
public record RubricLine(String code, String title, int weight) {

    /** Marks go from 1 to this. */
    public static final int BEST = 5;

    public RubricLine {
        if (code.isEmpty() == title.isBlank() || weight < 1 || weight > 100) {
            throw new IllegalArgumentException("a line has a name and a weight of 1 to 100");
        }
    }
}
