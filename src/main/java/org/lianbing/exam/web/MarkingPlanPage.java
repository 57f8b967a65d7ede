package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.exam.MarkingSetting;
import org.lianbing.exam.PlanMarking;
import org.lianbing.exam.Release;
import org.lianbing.people.MemberCard;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Who marks a sitting, how often, and when its results are stated. */
@Named
@RequestScoped
public class MarkingPlanPage {

    @Inject
    PlanMarking planning;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private MarkingSetting setting;
    private String others;
    private boolean twice;
    private BigDecimal tolerance;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        setting = planning.show(Ask.id(request, "id", "exam.sitting.unknown"));
        twice = setting.twice();
        tolerance = setting.tolerance().value();
        others = setting.markers().stream().map(MemberCard::number).filter(number -> !isProposed(number)).collect(Collectors.joining(" "));
    }

    public String save() {
        return screen.submit(() -> {
            List<String> more = Arrays.stream((others == null ? "" : others).split("[\\s,，、;；]+")).filter(word -> !word.isEmpty()).toList();
            planning.set(setting.sitting(), new MarkingSetting.Wish(Stream.concat(Ask.all(request, "marker").stream(), more.stream()).toList(), twice,
                    tolerance, isPercent(), getDecider(), Release.ofCode(getRelease())));
            return Screen.onward("/exam/marking-board?id=" + setting.sitting(), "exam.done.plan");
        });
    }

    private boolean isProposed(String number) {
        return setting.proposals().stream().anyMatch(one -> one.member().number().equals(number));
    }

    private boolean isPosted() {
        return request.getMethod().equals("POST");
    }

    public boolean ticked(String number) {
        return isPosted() ? Ask.all(request, "marker").contains(number) : setting.markers().stream().anyMatch(one -> one.number().equals(number));
    }

    /** Number of the third; empty for nobody. */
    public String getDecider() {
        String other = request.getParameter("deciderOther");
        return !isPosted() ? setting.decider() == null ? "" : setting.decider().number() : other == null || other.isBlank()
                ? String.valueOf(request.getParameter("decider")) : other.strip();
    }

    /** A third who is none of those proposed; empty otherwise. */
    public String getDeciderOther() {
        return isProposed(getDecider()) ? "" : getDecider();
    }

    public String getRelease() {
        return isPosted() ? request.getParameter("release") : setting.release().code();
    }

    public boolean isPercent() {
        return isPosted() ? "percent".equals(request.getParameter("unit")) : setting.tolerance().percent();
    }

    public List<String> getReleases() {
        return Arrays.stream(Release.values()).map(Release::code).toList();
    }

    public MarkingSetting getSetting() {
        return setting;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }

    public boolean isTwice() {
        return twice;
    }

    public void setTwice(boolean twice) {
        this.twice = twice;
    }

    public BigDecimal getTolerance() {
        return tolerance;
    }

    public void setTolerance(BigDecimal tolerance) {
        this.tolerance = tolerance;
    }
}
