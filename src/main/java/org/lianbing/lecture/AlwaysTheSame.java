package org.lianbing.lecture;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds raters who never look: the same marks, line by line, in every lecture that they rated, and in three at least. */
final class AlwaysTheSame {

    static final int FEWEST_LECTURES = 3;

    private AlwaysTheSame() {
    }

    /**
     * @param here    who rated the lecture in question, by pseudonym
     * @param ratings what each gave, one rating for each lecture
     * @return how many; who they are is nobody's business
     */
    static int count(Collection<String> here, Map<String, List<List<Integer>>> ratings) {
        return (int) here.stream().distinct().filter(rater -> isOne(ratings.getOrDefault(rater, List.of()))).count();
    }

    private static boolean isOne(List<List<Integer>> given) {
        return given.size() >= FEWEST_LECTURES && given.stream().distinct().count() == 1;
    }
}
