package org.lianbing.appraisal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.people.UnitCard;

/**
 * How far a unit is with the check of its month; newcomers are not asked.
 *
 * @param until     the last day of the check, by the calendar
 * @param reminding whether the caller may remind them
 */
public record UnitChecks(UnitCard unit, YearMonth period, MonthStage stage, LocalDate until, boolean reminding, List<CheckRow> rows) {

    public UnitChecks {
        rows = List.copyOf(rows);
    }

    /**
     * The same for some alone.
     *
     * @param state  code of a {@link Check}, or null for any
     * @param search part of a name or number, or null
     */
    public UnitChecks only(String state, String search) {
        NameSearch wanted = new NameSearch(search);
        return new UnitChecks(unit, period, stage, until, reminding, rows.stream().filter(row -> state == null || row.check().code().equals(state))
                .filter(row -> wanted.finds(row.member())).toList());
    }

    public long count(Check check) {
        return rows.stream().filter(row -> row.check() == check).count();
    }

    /** How many could be reminded. */
    public long silent() {
        return rows.stream().filter(CheckRow::isSilent).count();
    }
}
