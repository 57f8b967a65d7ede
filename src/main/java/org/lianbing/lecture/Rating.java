package org.lianbing.lecture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one listener thinks of a lecture. Nothing in it says who he is or when he said so.
 *
 * @param rater his sealed pseudonym; see {@link Raters}
 * @param marks one for each line of the rubric
 */
record Rating(String rater, List<Integer> marks, String toKeep, String toChange) {

    static String text(List<Integer> marks) {
        return marks.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    static List<Integer> marks(String text) {
        return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }
}
