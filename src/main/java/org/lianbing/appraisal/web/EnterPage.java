package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.appraisal.EnterPoints;
import org.lianbing.appraisal.EntrySheet;
import org.lianbing.appraisal.EntrySheets;
import org.lianbing.appraisal.IndicatorTotal;
import org.lianbing.appraisal.Periods;
import org.lianbing.appraisal.TypedPoints;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.UnitCard;
import org.lianbing.platform.web.Screen;

/** Entering points by hand, and what has been entered so. */
@Named
@RequestScoped
public class EnterPage {

    @Inject
    EntrySheets sheets;
    @Inject
    EnterPoints entering;
    @Inject
    Periods periods;
    @Inject
    UnitMonthChoice choice;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private String member;
    private String points;
    private String reason;
    private EntrySheet sheet;
    private YearMonth shown;

    /** Before the form is read: what it holds depends on what the address names. */
    @PostConstruct
    void load() {
        member = request.getParameter("member");
        shown = choice.getPeriod();
        sheet = choice.getUnit() == null ? null : sheets.of(choice.getUnit(), shown, request.getParameter("indicator"));
    }

    public String enter() {
        return screen.submit(() -> {
            MemberId whose = PageMonth.member(member);
            if (whose == null) {
                throw Failure.Invalid.field("member", "appraisal.enter.memberMissing");
            }
            entering.enter(whose, shown, sheet.chosen() == null ? null : sheet.chosen().code(), TypedPoints.read(points), reason);
            return Screen.onward(link(sheet.unit().id(), sheet.chosen().code()), "appraisal.done.entered");
        });
    }

    public String link(long unitId, String code) {
        return "/appraisal/enter?unit=" + unitId + "&period=" + shown + (code == null ? "" : "&indicator=" + code);
    }

    private String link(YearMonth to) {
        return "/appraisal/enter?period=" + to + (sheet == null ? "" : "&unit=" + sheet.unit().id())
                + (sheet == null || sheet.chosen() == null ? "" : "&indicator=" + sheet.chosen().code());
    }

    public String getPrevious() {
        return link(shown.minusMonths(1));
    }

    /** Null for the current month. */
    public String getNext() {
        return shown.isBefore(periods.current()) ? link(shown.plusMonths(1)) : null;
    }

    /** For how many members the chosen indicator is no longer awaited. */
    public long getEntered() {
        return sheet.members().stream().filter(held -> held.state() != IndicatorTotal.State.AWAITED).count();
    }

    public boolean isAwaited(EntrySheet.Held held) {
        return held.state() == IndicatorTotal.State.AWAITED;
    }

    /** Null where the reader sees nobody who is appraised. */
    public EntrySheet getSheet() {
        return sheet;
    }

    public List<UnitCard> getUnits() {
        return choice.getUnits();
    }

    public YearMonth getShown() {
        return shown;
    }

    /** The one who was chosen, to be chosen still when something else is wrong. */
    public String getMember() {
        return member;
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(String points) {
        this.points = points;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
