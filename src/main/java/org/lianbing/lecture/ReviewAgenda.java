package org.lianbing.lecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lianbing.appraisal.Standing;

/** Who speaks in a monthly review: the highest of the month's standings present, the lowest analyse; of equals all. */
final class ReviewAgenda {

    private ReviewAgenda() {
    }

    /**
     * The highest first, then the lowest from the better to the last. Who is high is not low as well; newcomers and whose month is incomplete have no rank
     * and do not speak.
     *
     * @param highest how many present, 0 or more; equals of the last of them come along
     * @param lowest  how many analyse, likewise
     */
    static List<Line> of(List<Standing> standings, int highest, int lowest) {
        List<Standing> ranked = standings.stream().filter(standing -> standing.rank() != null)
                .sorted(Comparator.comparing(Standing::rank).thenComparing(standing -> standing.member().number())).toList();
        int high = withEquals(ranked, highest);
        List<Standing> rest = ranked.subList(high, ranked.size());
        int low = rest.size() - fromBelow(rest, lowest);
        List<Line> lines = new ArrayList<>();
        ranked.subList(0, high).forEach(standing -> lines.add(new Line(standing, ReviewPart.PRESENTS)));
        rest.subList(low, rest.size()).forEach(standing -> lines.add(new Line(standing, ReviewPart.ANALYSES)));
        return List.copyOf(lines);
    }

    private static int withEquals(List<Standing> ranked, int wanted) {
        int count = Math.min(wanted, ranked.size());
        while (count > 0 && count < ranked.size() && ranked.get(count).rank().equals(ranked.get(count - 1).rank())) {
            count++;
        }
        return count;
    }

    private static int fromBelow(List<Standing> ranked, int wanted) {
        int size = ranked.size();
        int count = Math.min(wanted, size);
        while (count > 0 && count < size && ranked.get(size - count - 1).rank().equals(ranked.get(size - count).rank())) {
            count++;
        }
        return count;
    }

    /** One who is to speak. */
    record Line(Standing standing, ReviewPart part) {
    }
}
