package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.exam.SittingDesk;
import org.lianbing.exam.SittingDetail;
import org.lianbing.exam.TakeDisputes;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** For how long a sitting's questions may be disputed. */
@Named
@RequestScoped
public class DisputingPage {

    @Inject
    SittingDesk desk;
    @Inject
    TakeDisputes take;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private SittingDetail sitting;
    private Integer days;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        sitting = desk.get(Ask.id(request, "id", "exam.sitting.unknown"));
        days = take.days(sitting.id());
    }

    public String save() {
        return screen.submit(() -> {
            take.set(sitting.id(), days);
            return Screen.onward("/exam/sitting?id=" + sitting.id(), "exam.done.disputing");
        });
    }

    public SittingDetail getSitting() {
        return sitting;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
