package org.lianbing.appraisal;

import java.util.List;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.Problem;
import org.lianbing.people.MemberCard;

/**
 * What a file of scores would do. Nothing of it counts before it is applied.
 *
 * @param lines   one for each cell that the file fills, in its order, and one for each row that is wrong as a whole
 * @param unused  headings of columns that are not the caller's to enter
 * @param seen    the last entry of the unit's month when this was read
 */
public record ScoreImport(List<Line> lines, List<String> unused, long seen) {

    public ScoreImport {
        lines = List.copyOf(lines);
        unused = List.copyOf(unused);
    }

    public long changed() {
        return lines.stream().filter(line -> line.problem() == null && line.changes()).count();
    }

    public long unchanged() {
        return lines.stream().filter(line -> line.problem() == null && !line.changes()).count();
    }

    public List<Problem> problems() {
        return lines.stream().map(Line::problem).filter(problem -> problem != null).toList();
    }

    /**
     * @param number    of the row in the file, from 1
     * @param member    null if nobody was found
     * @param named     how the file names him
     * @param indicator null if the row is wrong as a whole
     * @param typed     as it stands in the file
     * @param points    null if {@code typed} are no points
     * @param problem   null if there is none
     */
    public record Line(int number, MemberCard member, String named, IndicatorCard indicator, ScoreCell cell, String typed, Points points,
            String reason, Problem problem) {

        /** Whether applying it appends an entry. */
        public boolean changes() {
            return cell.isAwaited() || !cell.points().equals(points);
        }
    }
}
