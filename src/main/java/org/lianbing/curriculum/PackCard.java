package org.lianbing.curriculum;

import java.time.Instant;
import java.util.List;

/**
 * A pack as those see it who keep it.
 *
 * @param courses   titles of its courses in use
 * @param loadedAt  since when its present version is in use; null while no version was good
 * @param problems  why the folder as it lies there is not in use; empty if it is
 */
public record PackCard(String pack, String title, List<String> courses, int lessons, int questions, Instant loadedAt, boolean retired,
        List<PackProblem> problems) {

    /** @return {@code retired}, {@code broken} (nothing in use), {@code stale} (an earlier version in use) or {@code good} */
    public String state() {
        if (retired) {
            return "retired";
        } else if (problems.isEmpty()) {
            return "good";
        }
        return loadedAt == null ? "broken" : "stale";
    }
}
