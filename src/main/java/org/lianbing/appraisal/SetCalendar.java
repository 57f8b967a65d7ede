package org.lianbing.appraisal;

import java.time.Instant;
import java.time.YearMonth;

/**
 * What a unit has set for its months from one on.
 *
 * @param days null: from then on again what holds above
 * @param by   name of the person, or null
 */
public record SetCalendar(long unit, YearMonth from, MonthDays days, String by, Instant at) {
}
