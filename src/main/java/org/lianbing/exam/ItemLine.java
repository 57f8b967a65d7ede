package org.lianbing.exam;

import java.time.Instant;
import java.util.List;
import org.lianbing.question.Option;

/**
 * A question with its statistics.
 *
 * @param question id of the question in the bank
 * @param revision the revision that was asked, with its number
 * @param part     which question of a case, from 1; 0 for all other kinds
 * @param prompt   sanitised HTML
 * @param options  in the author's order; two for a statement, {@code true} and {@code false}, whose texts say nothing
 * @param laid     on how many attempts it has ever lain, in whatever revision
 * @param lastAt   when last
 */
public record ItemLine(String question, String ref, String revision, int number, int part, String kind, String prompt, List<Option> options,
        ItemFigures figures, long laid, Instant lastAt) {

    /** Whether somebody should look at it. */
    public boolean suspect() {
        return figures.warnings().stream().anyMatch(warning -> warning != ItemWarning.TOO_FEW);
    }

    /** @throws IndexOutOfBoundsException if the question has no such choice */
    public ItemFigures.Choice choice(int place) {
        return figures.choices().get(place);
    }
}
