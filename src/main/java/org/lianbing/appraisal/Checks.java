package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.AuditTrail;

/** Who of a unit has checked his month, and reminding those who have not. In a fixed number of queries. */
@ApplicationScoped
@Transactional
public class Checks {

    private static final Role[] REMINDERS = {Role.DIRECTOR, Role.INSPECTION, Role.DEPUTY};

    private final Access access;
    private final Units units;
    private final Periods periods;
    private final Calendars calendars;
    private final MonthTotals totals;
    private final MonthChecks checks;
    private final Appeals appeals;
    private final Notify notify;
    private final AuditTrail audit;

    Checks() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Checks(Access access, Units units, Periods periods, Calendars calendars, MonthTotals totals, MonthChecks checks, Appeals appeals,
            Notify notify, AuditTrail audit) {
        this.access = access;
        this.units = units;
        this.periods = periods;
        this.calendars = calendars;
        this.totals = totals;
        this.checks = checks;
        this.appeals = appeals;
        this.notify = notify;
        this.audit = audit;
    }

    /** @throws Failure.Forbidden if the caller may not see the appraisal of the unit's members */
    public UnitChecks of(long unitId, YearMonth period) {
        UnitCard unit = units.get(unitId);
        access.requireSightOfUnit(unit.path(), Matter.APPRAISAL);
        boolean reminding = List.of(REMINDERS).stream().anyMatch(role -> access.pathsOf(role).stream().anyMatch(unit.path()::startsWith));
        return new UnitChecks(unit, period, periods.stage(period), calendars.of(unit.path(), period).checkUntil(), reminding,
                rows(unit.path(), period));
    }

    /**
     * Tells everybody of the unit who has not agreed and has no open appeal that he is waited for.
     *
     * @return how many were told
     * @throws Failure.Forbidden unless the caller directs, inspects or heads the appraisal over the unit
     * @throws Failure.Conflict  if there is no draft to be checked
     */
    public int remind(long unitId, YearMonth period) {
        access.requireOverUnit(units.get(unitId).path(), REMINDERS);
        UnitChecks now = of(unitId, period);
        if (now.stage() != MonthStage.DRAFT) {
            throw new Failure.Conflict("appraisal.check.noDraft", period);
        }
        List<MemberCard> silent = now.rows().stream().filter(CheckRow::isSilent).map(CheckRow::member).toList();
        tell(silent, "appraisal.notice.remind", period);
        audit.record("appraisal.check.remind", "unit/" + unitId, period + " " + silent.size());
        return silent.size();
    }

    /** That the draft is there to be checked, or still waits; each by the days of his unit. */
    void tell(List<MemberCard> members, String code, YearMonth period) {
        SetCalendars set = calendars.in(period);
        members.stream().collect(Collectors.groupingBy(member -> set.of(member.unitPath()).checkUntil(),
                Collectors.mapping(MemberCard::id, Collectors.toList()))).forEach((until, told) -> notify.tell(told,
                        new NewNotice(code, List.of(period.toString(), until.toString()), "/appraisal/month?period=" + period, about(period))));
    }

    List<CheckRow> rows(String unitPath, YearMonth period) {
        return rows(unitPath, period, totals.of(unitPath, period));
    }

    /** @param months of all of the unit, where the caller has read them */
    List<CheckRow> rows(String unitPath, YearMonth period, List<MemberTotal> months) {
        Map<MemberId, MonthChecks.Agreement> agreed = checks.of(unitPath, period);
        Map<MemberId, List<AppealState>> raised = appeals.states(unitPath, period);
        Map<MemberId, Notify.Told> told = notify.told(about(period));
        return months.stream().filter(month -> !Appraised.isNewcomer(month.member(), period)).map(month -> {
            MemberId id = month.member().id();
            MonthChecks.Agreement agreement = agreed.get(id);
            Check check = Check.of(agreement == null ? null : agreement.entry(), month.lastEntry(), raised.getOrDefault(id, List.of()));
            Notify.Told notice = told.get(id);
            return new CheckRow(month.member(), month.total().total(), month.total().isComplete(), check, agreement == null ? null : agreement.at(),
                    notice == null ? null : notice.sentAt(), notice == null ? null : notice.readAt());
        }).toList();
    }

    static String about(YearMonth period) {
        return "check/" + period;
    }
}
