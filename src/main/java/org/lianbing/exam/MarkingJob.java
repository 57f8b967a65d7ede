package org.lianbing.exam;

import java.util.List;

/**
 * A sitting that is being marked, as one who marks it or looks after it sees it.
 *
 * @param mine   whether he looks after it: a trainer over all its candidates
 * @param held   its results wait for their release
 * @param lines  its questions that people mark
 */
public record MarkingJob(long sitting, String title, boolean mine, boolean held, List<Line> lines) {

    /** How many answers he can mark now. */
    public int forHim() {
        return lines.stream().mapToInt(Line::forHim).sum();
    }

    public int settled() {
        return lines.stream().mapToInt(Line::settled).sum();
    }

    public int total() {
        return lines.stream().mapToInt(Line::total).sum();
    }

    /**
     * One question.
     *
     * @param question which one, as in addresses
     * @param forHim   how many answers he can mark now
     * @param done     how many he has marked
     * @param decides  whether they are his to decide
     */
    public record Line(String question, String kind, String prompt, int total, int settled, int forHim, int done, boolean decides) {
    }
}
