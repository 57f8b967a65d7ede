package org.lianbing.lecture;

import java.util.List;
import org.lianbing.kernel.Score;
import org.lianbing.people.MemberCard;

/**
 * How a meeting's lectures were received, as far as the caller may see it.
 *
 * @param chair whether he chairs the meeting or plans those of its unit
 */
public record ResultsView(Meeting meeting, MeetingRules rules, boolean chair, List<Talk> lectures) {

    /**
     * @param mine    the caller gave it
     * @param full    the caller sees all that is told of it; otherwise only the gain, and the total where the unit shows it
     * @param figures null if the lecture was not given
     * @param toKeep  mixed, without names or times; empty below four ratings; so is toChange
     */
    public record Talk(long id, int place, String title, MemberCard lecturer, boolean mine, boolean full, Figures figures, List<String> toKeep,
            List<String> toChange, List<ResultCorrection> corrections) {
    }

    /**
     * Scores out of 100, the gain in points of a hundred; null where there is none, or not enough, or not for the caller.
     *
     * @param fewRaters  there are ratings, but less than four: neither numbers nor comments are told
     * @param sameRaters how many of the raters always give the same; for the chair
     * @param computed   the score as it was computed; another total counts if a keeper set one
     */
    public record Figures(int raters, boolean fewRaters, int trimmed, int sameRaters, Score listeners, List<Line> lines, Score chair, Score director,
            boolean scaled, Score computed, Score total, int gainAnswers, Score before, Score after, Score gain) {
    }

    /** The listeners' mean of one line, out of its weight. */
    public record Line(RubricLine line, Score score) {
    }
}
