package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import org.lianbing.appraisal.AppealCard;
import org.lianbing.appraisal.Appeals;
import org.lianbing.appraisal.DecideAppeal;
import org.lianbing.appraisal.EnterPoints;
import org.lianbing.appraisal.IndicatorCard;
import org.lianbing.appraisal.MonthOf;
import org.lianbing.appraisal.RaiseAppeal;
import org.lianbing.appraisal.Remedy;
import org.lianbing.appraisal.TypedPoints;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Points;
import org.lianbing.people.Access;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One appeal: what the member says, what is answered; the group decides here, the member may take it back. */
@Named
@RequestScoped
public class MonthAppealPage {

    @Inject
    Appeals appeals;
    @Inject
    DecideAppeal deciding;
    @Inject
    RaiseAppeal raising;
    @Inject
    MonthOf months;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private AppealCard appeal;
    private boolean decider;
    private List<IndicatorCard> indicators = List.of();
    private String answer;
    private String points;

    /** Before the form is read: what it holds depends on what the address names. */
    @PostConstruct
    void load() {
        appeal = appeals.get(Ask.id(request, "id", "appraisal.appeal.unknown"));
        decider = deciding.isDecider(appeal);
        if (decider) {
            indicators = months.member(appeal.member().id(), appeal.period()).indicators().stream().map(indicator -> indicator.card()).toList();
        }
    }

    public String grant() {
        return screen.submit(() -> {
            deciding.grant(appeal.id(), answer, remedy());
            return onward("appraisal.done.granted");
        });
    }

    public String refuse() {
        return screen.submit(() -> {
            deciding.refuse(appeal.id(), answer);
            return onward("appraisal.done.refused");
        });
    }

    public String withdraw() {
        return screen.submit(() -> {
            raising.withdraw(appeal.id());
            return onward("appraisal.done.withdrawn");
        });
    }

    private Remedy remedy() {
        String chosen = getRemedy();
        if ("reverse".equals(chosen)) {
            return new Remedy.Reverse();
        } else if ("done".equals(chosen)) {
            return new Remedy.Done();
        }
        BigDecimal value = TypedPoints.read(points);
        if (!EnterPoints.arePoints(value)) {
            throw Failure.Invalid.field("points", "appraisal.entry.points-shape");
        }
        return new Remedy.Correct(getIndicator(), new Points(value));
    }

    private String onward(String done) {
        return Screen.onward("/appraisal/appeal?id=" + appeal.id(), done);
    }

    public AppealCard getAppeal() {
        return appeal;
    }

    public boolean isDecider() {
        return decider;
    }

    public boolean isOwn() {
        return appeal.member().id().equals(access.me().id());
    }

    /** What the phone's way back leads to. */
    public String getBack() {
        return isOwn() ? "/appraisal/month?period=" + appeal.period() : "/appraisal/appeals";
    }

    public String getMonthLink() {
        return "/appraisal/month?period=" + appeal.period() + (isOwn() ? "" : "&member=" + appeal.member().id());
    }

    public List<IndicatorCard> getIndicators() {
        return indicators;
    }

    /** The remedy that is chosen; at first the one that fits. */
    public String getRemedy() {
        String chosen = request.getParameter("remedy");
        return chosen != null ? chosen : appeal.entry() == null ? "correct" : appeal.entry().reversedBy() == null ? "reverse" : "done";
    }

    public String getIndicator() {
        String chosen = request.getParameter("indicator");
        return chosen != null ? chosen : appeal.entry() == null ? null : appeal.entry().entry().indicator();
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(String points) {
        this.points = points;
    }
}
