package org.lianbing.onboarding.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.onboarding.DecideDay;
import org.lianbing.onboarding.KeepDay;
import org.lianbing.onboarding.ReadDays;
import org.lianbing.onboarding.ShadowingDay;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One day of shadowing to read; its mentor ticks it or gives it back, its writer may call it back. */
@Named
@RequestScoped
public class DayPage {

    @Inject
    ReadDays days;
    @Inject
    DecideDay decide;
    @Inject
    KeepDay keep;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private ShadowingDay day;
    private String remark;

    @PostConstruct
    void load() {
        day = days.get(Ask.id(request, "id", "onboarding.day.unknown"));
    }

    public String tick() {
        return screen.submit(() -> {
            decide.tick(day.id(), remark);
            return Screen.onward("/onboarding/shadowing", "onboarding.done.ticked");
        });
    }

    public String giveBack() {
        return screen.submit(() -> {
            decide.giveBack(day.id(), remark);
            return Screen.onward("/onboarding/shadowing", "onboarding.done.returned");
        });
    }

    public String recall() {
        return screen.submit(() -> {
            keep.recall(day.day());
            return Screen.onward("/onboarding/write?on=" + day.day(), "onboarding.done.recalled");
        });
    }

    public ShadowingDay getDay() {
        return day;
    }

    public boolean isOwn() {
        return days.isMine(day);
    }

    public boolean isToDecide() {
        return day.state() == ShadowingDay.State.SENT && decide.isMine(day);
    }

    public boolean isToRecall() {
        return day.state() == ShadowingDay.State.SENT && isOwn();
    }

    public String getBack() {
        return isOwn() ? "/onboarding/mine" : isToDecide() ? "/onboarding/shadowing" : "/onboarding/newcomer?id=" + day.member();
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
