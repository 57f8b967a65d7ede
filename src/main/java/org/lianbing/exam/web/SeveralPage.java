package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lianbing.exam.ExtraTime;
import org.lianbing.exam.ForceIn;
import org.lianbing.exam.RoomMessages;
import org.lianbing.exam.SittingDesk;
import org.lianbing.exam.SittingDetail;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** More time for several, handing in for several, or a message to some or all: whom it concerns is ticked. */
@Named
@RequestScoped
public class SeveralPage {

    /** Whom each act may concern. */
    private static final Map<String, List<String>> ACTS = Map.of("extend", List.of("open", "waiting"), "force", List.of("open"), "message",
            List.of("open", "waiting"));

    @Inject
    SittingDesk desk;
    @Inject
    ExtraTime time;
    @Inject
    ForceIn force;
    @Inject
    RoomMessages messages;
    @Inject
    Caller caller;
    @Inject
    DeskForm form;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private String act;
    private SittingDetail detail;
    private List<SittingDetail.CandidateRow> rows;
    private List<Long> ticked;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        detail = desk.get(Ask.id(request, "id", "exam.sitting.unknown"));
        String asked = request.getParameter("act");
        act = asked != null && ACTS.containsKey(asked) ? asked : "message";
        rows = detail.candidates().stream().filter(row -> ACTS.get(act).contains(row.state()) && (act.equals("message") || !isOwn(row))).toList();
        ticked = Ask.ids(request, "member");
    }

    private boolean isOwn(SittingDetail.CandidateRow row) {
        return row.member().id().equals(caller.member());
    }

    public String extend() {
        return done("exam.done.extended", () -> time.give(detail.id(), members(), form.extra(), form.getReason()));
    }

    public String handIn() {
        return done("exam.done.forced", () -> force.handIn(detail.id(), members(), form.getReason()));
    }

    public String send() {
        return done("exam.done.sent", () -> messages.send(detail.id(), members(), form.getWords()));
    }

    private String done(String said, Runnable act) {
        Supplier<String> onward = () -> {
            act.run();
            return Screen.onward("/exam/sitting?id=" + detail.id(), said);
        };
        return screen.submit(onward);
    }

    private List<MemberId> members() {
        return ticked.stream().map(MemberId::new).toList();
    }

    /** Who was ticked before something was wrong; at first everybody where all are to hand in. */
    public boolean ticked(SittingDetail.CandidateRow row) {
        return ticked.contains(row.member().id().value()) || act.equals("force") && request.getMethod().equals("GET");
    }

    public String getAct() {
        return act;
    }

    public SittingDetail getDetail() {
        return detail;
    }

    /** Whom it may concern: nobody gives himself more time, or hands in for himself here. */
    public List<SittingDetail.CandidateRow> getRows() {
        return rows;
    }
}
