package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Which days hold for whom: those of the nearest unit above that has set some. */
@ApplicationScoped
@Transactional
public class Calendars {

    private final Sql sql;

    Calendars() {
        this(null);
    }

    @Inject
    Calendars(Sql sql) {
        this.sql = sql;
    }

    public MonthCalendar of(String unitPath, YearMonth period) {
        return in(period).of(unitPath);
    }

    /** What all units have set for this month, in one query: they are few. */
    SetCalendars in(YearMonth period) {
        Map<Long, SetCalendar> latest = new HashMap<>();
        sql.list(Calendars::read, "select k.unit_id, k.applies_from, k.entry_until, k.check_until, k.close_by, k.public_days, c.name as set_by, "
                + "k.set_at from appraisal_calendar k left join member_card c on c.id=k.set_by where k.applies_from<=? order by "
                + "k.applies_from", period).forEach(set -> latest.put(set.unit(), set));
        return new SetCalendars(period, latest);
    }

    private static SetCalendar read(Row row) {
        MonthDays days = row.number("entry_until") == null ? null
                : new MonthDays(row.count("entry_until"), row.count("check_until"), row.count("close_by"), row.count("public_days"));
        return new SetCalendar(row.id("unit_id"), row.month("applies_from"), days, row.text("set_by"), row.instant("set_at"));
    }
}
