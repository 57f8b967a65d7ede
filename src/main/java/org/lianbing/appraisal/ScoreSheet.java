package org.lianbing.appraisal;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Points;
import org.lianbing.people.MemberCard;
import org.lianbing.people.UnitCard;

/**
 * Members by the indicators that the caller's roles enter over a unit.
 *
 * @param columns only such as at least one of the members stands under
 * @param rows    by unit and number; the caller himself is not among them
 * @param seen    the last entry of the unit's month when this was read, 0 if there is none
 */
public record ScoreSheet(UnitCard unit, YearMonth period, boolean open, List<IndicatorCard> columns, List<Row> rows, long seen) {

    public ScoreSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** How many cells of a column are still awaited. */
    public long awaited(String indicator) {
        return rows.stream().map(row -> row.cells().get(indicator)).filter(cell -> cell != null && cell.isAwaited()).count();
    }

    /**
     * @param cells   by indicator; none where he does not stand under it
     * @param other   the points of everything that is not in the sheet
     * @param outOf   how much of the hundred has been entered elsewhere
     * @param hundred what he can reach
     */
    public record Row(MemberCard member, Map<String, ScoreCell> cells, Points other, Points outOf, Points hundred) {

        public Row {
            cells = Map.copyOf(cells);
        }
    }
}
