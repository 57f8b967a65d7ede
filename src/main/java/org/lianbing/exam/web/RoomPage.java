package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.exam.CancelSitting;
import org.lianbing.exam.ExtraTime;
import org.lianbing.exam.SittingDesk;
import org.lianbing.exam.SittingDetail;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** What is decided for the whole room: more time for all, or calling the exam off. Each asks for its reason on a page of its own. */
@Named
@RequestScoped
public class RoomPage {

    @Inject
    SittingDesk desk;
    @Inject
    ExtraTime time;
    @Inject
    CancelSitting cancel;
    @Inject
    DeskForm form;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private SittingDetail detail;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        detail = desk.get(Ask.id(request, "id", "exam.sitting.unknown"));
    }

    public String extend() {
        return screen.submit(() -> {
            time.giveAll(detail.id(), form.extra(), form.getReason());
            return Screen.onward("/exam/sitting?id=" + detail.id(), "exam.done.extendedAll");
        });
    }

    public String cancel() {
        return screen.submit(() -> {
            cancel.cancel(detail.id(), form.getReason());
            return Screen.onward("/exam/sitting?id=" + detail.id(), "exam.done.cancelled");
        });
    }

    public SittingDetail getDetail() {
        return detail;
    }
}
