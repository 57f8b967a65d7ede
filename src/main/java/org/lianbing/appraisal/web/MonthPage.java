package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lianbing.appraisal.Calendars;
import org.lianbing.appraisal.EntryCard;
import org.lianbing.appraisal.IndicatorMonth;
import org.lianbing.appraisal.IndicatorTotal;
import org.lianbing.appraisal.MemberMonth;
import org.lianbing.appraisal.MonthCalendar;
import org.lianbing.appraisal.MonthOf;
import org.lianbing.appraisal.Periods;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;
import org.lianbing.people.Access;
import org.lianbing.platform.Texts;

/** One member's month: the reader's own, or that of a member whom he may see. */
@Named
@RequestScoped
public class MonthPage {

    @Inject
    MonthOf months;
    @Inject
    Periods periods;
    @Inject
    Calendars calendars;
    @Inject
    Access access;
    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private MemberMonth month;
    private Points before;
    private boolean own;
    private MonthCalendar calendar;

    /** Before a form is read: what the page holds depends on what the address names. */
    @PostConstruct
    void load() {
        MemberId me = access.me().id();
        MemberId asked = PageMonth.member(request.getParameter("member"));
        own = asked == null || asked.equals(me);
        YearMonth shown = PageMonth.read(request.getParameter("period"), periods.current());
        month = months.member(own ? me : asked, shown);
        calendar = calendars.of(month.member().unitPath(), shown);
        MemberMonth earlier = months.member(month.member().id(), shown.minusMonths(1));
        before = earlier.isAppraised() && !earlier.isEmpty() ? earlier.total() : null;
    }

    public MemberMonth getMonth() {
        return month;
    }

    public boolean isOwn() {
        return own;
    }

    public String getHeading() {
        String period = texts.month(month.period());
        return own ? texts.of("appraisal.month.mine", period) : texts.of("appraisal.month.of", month.member().name(), period);
    }

    /** Whose month it is; null on one's own. */
    public String getWhose() {
        return own ? null : texts.of("appraisal.month.whose", month.member().number(), texts.own(month.member().unitName()));
    }

    /** Where the phone's way back leads; null on one's own month, which is a place of its own. */
    public String getBack() {
        return own ? null : "/appraisal/department?unit=" + month.member().unitId() + "&period=" + month.period();
    }

    public String link(YearMonth to) {
        return "/appraisal/month?period=" + to + (own ? "" : "&member=" + month.member().id());
    }

    public String getPrevious() {
        return link(month.period().minusMonths(1));
    }

    /** Null for the current month. */
    public String getNext() {
        return month.period().isBefore(periods.current()) ? link(month.period().plusMonths(1)) : null;
    }

    public Points getBefore() {
        return before;
    }

    /** How many indicators are still to come, bonuses aside. */
    public long getAwaited() {
        return month.indicators().stream().filter(indicator -> !indicator.card().isBonus()
                && indicator.total().state() == IndicatorTotal.State.AWAITED).count();
    }

    /** The entered indicator that is furthest from its weight, or null. */
    public IndicatorMonth getRoom() {
        return month.indicators().stream().filter(indicator -> indicator.total().state() == IndicatorTotal.State.ENTERED
                && lost(indicator).compareTo(Points.ZERO) > 0).max(Comparator.comparing(MonthPage::lost)).orElse(null);
    }

    public Points lostAt(IndicatorMonth indicator) {
        return lost(indicator);
    }

    private static Points lost(IndicatorMonth indicator) {
        return indicator.total().weight().minus(indicator.total().points());
    }

    /** All entries of the month, the newest first. */
    public List<EntryCard> getEntries() {
        return Stream.concat(month.indicators().stream().flatMap(indicator -> indicator.entries().stream()), month.corrections().stream())
                .sorted(Comparator.comparingLong((EntryCard card) -> card.entry().id()).reversed()).toList();
    }

    public List<MonthStep> getSteps() {
        return MonthStep.of(calendar, periods.today(), month.open());
    }

    public MonthCalendar getCalendar() {
        return calendar;
    }
}
