package org.lianbing.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.lianbing.people.MemberCard;
import org.lianbing.people.UnitCard;

/**
 * A year for the annual file (年度档案).
 *
 * @param months those that have begun, in order
 * @param rows   by unit and number
 */
public record YearSheet(UnitCard unit, int year, List<YearMonth> months, List<Row> rows) {

    public YearSheet {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
    }

    /**
     * What of a month is compared.
     *
     * @param value  the total, or its percentage of what could be reached
     * @param counts whether it is closed and complete; others are shown and in no average
     */
    public record Month(BigDecimal value, boolean counts) {
    }

    /** @param months by month; none where he was not appraised by the monthly scheme, or nothing has been entered */
    public record Row(MemberCard member, Map<YearMonth, Month> months) {

        public Row {
            months = Map.copyOf(months);
        }

        /** Of the months that count, two decimals, half-up; null if there is none. */
        public BigDecimal average() {
            List<BigDecimal> counting = months.values().stream().filter(Month::counts).map(Month::value).toList();
            return counting.isEmpty() ? null
                    : counting.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(counting.size()), 2, RoundingMode.HALF_UP);
        }

        /** How many months the average is of. */
        public long counted() {
            return months.values().stream().filter(Month::counts).count();
        }
    }
}
