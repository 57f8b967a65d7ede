package org.lianbing.appraisal;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What units have set for one month.
 *
 * @param byUnit the latest of each unit that has ever set something until then
 */
record SetCalendars(YearMonth period, Map<Long, SetCalendar> byUnit) {

    SetCalendars {
        byUnit = Map.copyOf(byUnit);
    }

    /** @param unitPath ids from the root on: {@code /1/5/9/} */
    MonthCalendar of(String unitPath) {
        return new MonthCalendar(period, nearest(unitPath).map(SetCalendar::days).orElse(MonthDays.USUAL));
    }

    /** Of the unit itself or the nearest above it; empty where the usual days hold. */
    Optional<SetCalendar> nearest(String unitPath) {
        List<String> ids = Arrays.asList(unitPath.split("/"));
        Collections.reverse(ids);
        return ids.stream().filter(id -> !id.isEmpty()).map(id -> byUnit.get(Long.valueOf(id))).filter(Objects::nonNull)
                .filter(set -> set.days() != null).findFirst();
    }
}
