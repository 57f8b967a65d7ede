package org.lianbing.appraisal;

import java.time.YearMonth;
import org.lianbing.people.UnitCard;

/**
 * The days on which a unit settles its months.
 *
 * @param from    the first month for which a change would hold: the oldest that is not closed
 * @param set     where they come from, or null where nobody has set any
 * @param setting the unit that has set them; null likewise
 * @param above   what would hold without the unit's own
 * @param mayKeep whether the caller may set them
 */
public record CalendarCard(UnitCard unit, YearMonth from, MonthCalendar calendar, SetCalendar set, UnitCard setting, MonthDays above,
        boolean mayKeep) {

    /** Whether the unit has days of its own. */
    public boolean isOwn() {
        return setting != null && setting.id() == unit.id();
    }
}
