package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Row;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;

/**
 * The months of the ledger. They are closed in order, so that a month is open if it lies after the last one closed; it has a row
 * from its first use on.
 */
@ApplicationScoped
@Transactional
public class Periods {

    /** Nobody states or enters what is older. */
    static final int MONTHS_BACK = 24;

    private final Sql sql;
    private final Clock clock;
    private final Settings settings;
    private final Access access;
    private final Calendars calendars;

    Periods() {
        this(null, null, null, null, null);
    }

    @Inject
    Periods(Sql sql, Clock clock, Settings settings, Access access, Calendars calendars) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
        this.access = access;
        this.calendars = calendars;
    }

    /** The month that it is now, in the company's zone. */
    public YearMonth current() {
        return YearMonth.from(today());
    }

    /** The month that a unit is working on: until the day of its closing the one before, which is entered, checked and closed in these days. */
    public YearMonth inWork(String unitPath) {
        LocalDate today = today();
        YearMonth before = YearMonth.from(today).minusMonths(1);
        return today.isAfter(calendars.of(unitPath, before).closedBy()) ? YearMonth.from(today) : before;
    }

    /** In the company's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    public boolean isOpen(YearMonth period) {
        return isOpen(period, lastClosed());
    }

    /** How far it has come. */
    public MonthStage stage(YearMonth period) {
        return sql.list(row -> !isOpen(period, Optional.ofNullable(row.month("closed"))) ? MonthStage.CLOSED
                : row.count("drafts") > 0 ? MonthStage.DRAFT : MonthStage.ENTRY, "select max(case when state='closed' then period end) as closed, "
                + "count(case when period=? and drafted_at is not null then 1 end) as drafts from appraisal_period", period).get(0);
    }

    /** When its draft was published and when it was closed; either may be null. */
    public PeriodDates dates(YearMonth period) {
        return sql.one(row -> new PeriodDates(row.instant("drafted_at"), row.instant("closed_at")),
                "select drafted_at, closed_at from appraisal_period where period=?", period).orElse(new PeriodDates(null, null));
    }

    private static boolean isOpen(YearMonth period, Optional<YearMonth> lastClosed) {
        return lastClosed.map(period::isAfter).orElse(true);
    }

    /** The oldest month that points may be entered for by hand. */
    static YearMonth oldestEnterable(YearMonth current) {
        return current.minusMonths(MONTHS_BACK);
    }

    /** Where what is about closed months is booked; before anything is known, the current month. */
    public YearMonth oldestOpen() {
        return lastClosed().map(closed -> closed.plusMonths(1)).or(this::firstKnown).orElseGet(this::current);
    }

    /** Every month from the first known to the current one, the newest first. For those who close them or take the results. */
    public List<PeriodCard> all() {
        access.require(Role.DEPUTY, Role.HR, Role.INSPECTION, Role.CENTRE, Role.DIRECTOR, Role.ADMIN);
        Map<YearMonth, PeriodCard> rows = sql.list(Periods::read, "select p.period, p.state, c.name as closed_by, p.closed_at, p.note, p.drafted_at, "
                + "(select count(*) from entry e where e.period=p.period) as entries from appraisal_period p "
                + "left join member_card c on c.id=p.closed_by").stream().collect(Collectors.toMap(PeriodCard::period, Function.identity()));
        YearMonth first = firstKnown().filter(known -> known.isBefore(current())).orElseGet(this::current);
        Optional<YearMonth> lastClosed = lastClosed();
        List<PeriodCard> all = new ArrayList<>();
        for (YearMonth period = current(); !period.isBefore(first); period = period.minusMonths(1)) {
            all.add(rows.getOrDefault(period, PeriodCard.untouched(period, isOpen(period, lastClosed))));
        }
        return all;
    }

    /**
     * The month where points about {@code about} are booked. It cannot be closed before the running transaction ends: closing waits
     * for the same row.
     */
    YearMonth hold(YearMonth about) {
        YearMonth bookedIn = Posting.bookedIn(about, isOpen(about), oldestOpen());
        while (!lock(bookedIn)) {
            // It was closed while we waited for its row.
            bookedIn = oldestOpen();
        }
        return bookedIn;
    }

    /** Locks the month's row until the transaction ends; false if it is closed. */
    boolean lock(YearMonth period) {
        sql.update("insert into appraisal_period(period, state) values (?, 'open') on conflict do nothing", period);
        return sql.one(row -> row.text("state"), "select state from appraisal_period where period=? for update", period)
                .orElseThrow().equals("open");
    }

    private Optional<YearMonth> lastClosed() {
        return month("select max(period) as period from appraisal_period where state='closed'");
    }

    private Optional<YearMonth> firstKnown() {
        return month("select min(period) as period from appraisal_period");
    }

    private Optional<YearMonth> month(String query) {
        return sql.list(row -> Optional.ofNullable(row.month("period")), query).get(0);
    }

    private static PeriodCard read(Row row) {
        return new PeriodCard(row.month("period"), "open".equals(row.text("state")), row.count("entries"), row.text("closed_by"),
                row.instant("closed_at"), row.text("note"), row.instant("drafted_at"));
    }
}
