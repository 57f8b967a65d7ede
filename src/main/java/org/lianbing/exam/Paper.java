package org.lianbing.exam;

import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Score;

/**
 * A paper with the revisions it was made with.
 *
 * @param drawn     whether each attempt draws its own questions from the pools, or all get the same
 * @param blueprint by which it was made, as it was then; its parts are the blueprint's cells. Or null
 */
record Paper(long id, String title, boolean drawn, Score outOf, List<Part> parts, Blueprint blueprint) {

    /** Of topics. */
    Paper(long id, String title, boolean drawn, Score outOf, List<Part> parts) {
        this(id, title, drawn, outOf, parts, null);
    }

    /** Part of a paper: how many of its questions an attempt has, and which there are to draw from. */
    record Part(int draws, Score points, List<Long> revisions) {
    }

    /** The questions of one attempt, in the order in which the candidate sees them. */
    List<Draw.Item> itemsFor(Draw draw, boolean shuffle) {
        List<Draw.Item> items = new ArrayList<>();
        for (Part part : parts) {
            List<Long> chosen = drawn ? draw.some(part.revisions(), part.draws()) : part.revisions();
            chosen.forEach(revision -> items.add(new Draw.Item(revision, part.points())));
        }
        return shuffle ? draw.shuffled(items) : items;
    }
}
