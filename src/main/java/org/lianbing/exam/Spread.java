package org.lianbing.exam;

import java.util.ArrayList;
import java.util.List;

/** Spreads a number of questions over topics as evenly as what they hold allows: pure. */
final class Spread {

    private Spread() {
    }

    /**
     * @param held how many questions each topic has, none below 0
     * @return for each topic its number, never more than it holds; together the total, or all that there is
     */
    static List<Integer> evenly(int total, List<Integer> held) {
        List<Integer> given = new ArrayList<>(held.stream().map(any -> 0).toList());
        int left = Math.min(total, held.stream().mapToInt(Integer::intValue).sum());
        while (left > 0) {
            for (int i = 0; i < given.size() && left > 0; i++) {
                if (given.get(i) < held.get(i)) {
                    given.set(i, given.get(i) + 1);
                    left--;
                }
            }
        }
        return given;
    }
}
