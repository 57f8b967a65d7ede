package org.lianbing.appraisal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Places in a list: equal values share a rank, and the next one counts all before it (1, 2, 2, 4). */
final class Ranking {

    private final Map<BigDecimal, Integer> ranks = new TreeMap<>(Comparator.reverseOrder());

    /** @param values what is compared, whatever its scale; more is better */
    Ranking(Collection<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted(Comparator.reverseOrder()).toList();
        for (int i = 0; i < sorted.size(); i++) {
            ranks.putIfAbsent(sorted.get(i), i + 1);
        }
    }

    /** @param value one of those that were given */
    int of(BigDecimal value) {
        return ranks.get(value);
    }
}
