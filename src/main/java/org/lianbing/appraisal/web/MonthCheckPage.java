package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.appraisal.ConfirmMonth;
import org.lianbing.appraisal.MyCheck;
import org.lianbing.appraisal.RaiseAppeal;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** What the member says of the month that {@link MonthPage} shows. */
@Named
@RequestScoped
public class MonthCheckPage {

    @Inject
    MonthPage month;
    @Inject
    ConfirmMonth confirming;
    @Inject
    RaiseAppeal raising;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private MyCheck check;
    private String said;

    /** Before the form is read: what it holds depends on what the address names. */
    @PostConstruct
    void load() {
        check = confirming.of(month.getMonth().member().id(), month.getMonth().period());
    }

    public String agree() {
        return screen.submit(() -> {
            confirming.agree(check.period(), Ask.id(request, "seen", "appraisal.entry.unknown"));
            return Screen.onward(month.link(check.period()), "appraisal.done.agreed");
        });
    }

    public String raise() {
        return screen.submit(() -> {
            raising.raise(check.period(), PageMonth.number(request.getParameter("dispute")), said);
            return Screen.onward(month.link(check.period()), "appraisal.done.raised");
        });
    }

    public MyCheck getCheck() {
        return check;
    }

    /** Whether the form of an appeal is open. */
    public boolean isDisputing() {
        return check.isAppealable() && request.getParameter("dispute") != null;
    }

    /** The entry in dispute; empty for the month as a whole. */
    public String getDispute() {
        return request.getParameter("dispute");
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
