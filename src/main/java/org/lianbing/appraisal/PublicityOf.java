package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Members;

/** What may be hung up of a unit's month: nothing before its draft is published. */
@ApplicationScoped
@Transactional
public class PublicityOf {

    private final DepartmentMonth departments;
    private final Periods periods;
    private final Calendars calendars;
    private final Members members;

    PublicityOf() {
        this(null, null, null, null);
    }

    @Inject
    PublicityOf(DepartmentMonth departments, Periods periods, Calendars calendars, Members members) {
        this.departments = departments;
        this.periods = periods;
        this.calendars = calendars;
        this.members = members;
    }

    /**
     * @return empty while the month is being entered
     * @throws Failure.Forbidden if the caller may not see the appraisal of the unit's members
     */
    public Optional<Publicity> of(long unitId, YearMonth period) {
        UnitMonth month = departments.of(unitId, period);
        if (month.stage() == MonthStage.ENTRY) {
            return Optional.empty();
        }
        ZoneId zone = members.zoneOf(month.unit().path());
        PeriodDates dates = periods.dates(period);
        MonthCalendar calendar = calendars.of(month.unit().path(), period);
        if (month.stage() == MonthStage.DRAFT) {
            LocalDate from = day(dates.draftedAt(), zone);
            return Optional.of(new Publicity(month, from, from.isAfter(calendar.checkUntil()) ? from : calendar.checkUntil()));
        }
        LocalDate closed = dates.closedAt() == null ? calendar.closedBy() : day(dates.closedAt(), zone);
        return Optional.of(new Publicity(month, closed, calendar.publicUntil(closed)));
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
