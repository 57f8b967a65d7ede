package org.lianbing.exam;

import java.time.Instant;
import java.util.List;

/**
 * How one question worked over all its sittings, among the candidates in the caller's units.
 *
 * @param items the figures of its wording that was asked last, over all its sittings; one, or one for each question of a case; empty
 *              if nobody has answered it yet
 * @param uses  every sitting in which it was answered, the latest first
 */
public record QuestionStatistics(String question, String ref, String prompt, List<ItemLine> items, List<Use> uses) {

    /**
     * One of its sittings.
     *
     * @param number of the revision that was asked
     * @param same   whether that asked the same as the latest
     */
    public record Use(String sitting, String title, Instant opensAt, int number, boolean same, ItemFigures figures) {
    }
}
