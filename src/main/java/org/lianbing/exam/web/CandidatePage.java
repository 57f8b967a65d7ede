package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lianbing.exam.ExtraTime;
import org.lianbing.exam.ForceIn;
import org.lianbing.exam.ReopenAttempt;
import org.lianbing.exam.RoomMessages;
import org.lianbing.exam.SettleSitting;
import org.lianbing.exam.SittingDesk;
import org.lianbing.exam.SittingDetail;
import org.lianbing.exam.UnlockAttempt;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One candidate of a sitting, for the invigilator's thumb: how far he is, and what may be done about him. */
@Named
@RequestScoped
public class CandidatePage {

    @Inject
    SittingDesk desk;
    @Inject
    SettleSitting settle;
    @Inject
    ExtraTime time;
    @Inject
    ForceIn force;
    @Inject
    RoomMessages messages;
    @Inject
    ReopenAttempt reopen;
    @Inject
    UnlockAttempt unlock;
    @Inject
    Caller caller;
    @Inject
    DeskForm form;
    @Inject
    Screen screen;
    @Inject
    Clock clock;
    @Inject
    HttpServletRequest request;

    private String act;
    private SittingDetail sitting;
    private SittingDetail.CandidateRow row;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        sitting = desk.get(Ask.id(request, "id", "exam.sitting.unknown"));
        row = desk.candidate(sitting, Ask.id(request, "member", "exam.candidate.unknown"));
        String asked = request.getParameter("act");
        act = getActs().contains(asked) ? asked : getActs().stream().findFirst().orElse("");
    }

    public String excuse() {
        return done("exam.done.excused", () -> settle.excuse(sitting.id(), member(), form.getReason()));
    }

    public String withdrawExcuse() {
        return done("exam.done.unexcused", () -> settle.withdrawExcuse(sitting.id(), member(), form.getReason()));
    }

    public String extend() {
        return done("exam.done.extended", () -> time.give(sitting.id(), List.of(member()), form.extra(), form.getReason()));
    }

    public String handIn() {
        return done("exam.done.forced", () -> force.handIn(sitting.id(), List.of(member()), form.getReason()));
    }

    public String send() {
        return done("exam.done.sent", () -> messages.send(sitting.id(), List.of(member()), form.getWords()));
    }

    public String reopen() {
        return done("exam.done.reopened", () -> reopen.reopen(row.attempt(), form.getReason()));
    }

    public String unlock() {
        return done("exam.done.unlocked", () -> unlock.unlock(row.attempt(), form.getReason()));
    }

    private MemberId member() {
        return row.member().id();
    }

    private String done(String said, Runnable act) {
        Supplier<String> onward = () -> {
            act.run();
            return Screen.onward("/exam/candidate?id=" + sitting.id() + "&member=" + member().value(), said);
        };
        return screen.submit(onward);
    }

    /** Nobody decides about himself. */
    public boolean isOwn() {
        return caller.memberIfAny().map(member()::equals).orElse(false);
    }

    /** What may be done about him now, the likeliest first. */
    public List<String> getActs() {
        return isOwn() ? List.of() : Stream.of(unlockable() ? "unlock" : "", running() ? "extend force message" : "", reopenable() ? "reopen" : "", excusable() ? "excuse" : "",
                row.state().equals("excused") ? "unexcuse" : "", yetToCome() ? mayStart() ? "extend message" : "message" : "").flatMap(acts -> Stream.of(acts.split(" ")))
                .filter(one -> !one.isEmpty()).toList();
    }

    /** He is at it, and his attempt stays with one device. */
    private boolean unlockable() {
        return "locked".equals(row.lock()) && running();
    }

    private boolean running() {
        return row.state().equals("open") && !row.endsAt().isBefore(clock.instant());
    }

    /** He has not begun, and the sitting has not closed. */
    private boolean yetToCome() {
        return row.state().equals("waiting") && List.of("coming", "open").contains(sitting.state());
    }

    private boolean mayStart() {
        return !clock.instant().isAfter(sitting.told().startsUntil());
    }

    /** He has not begun, and may still come or was absent. */
    private boolean excusable() {
        return List.of("waiting", "absent").contains(row.state()) && !sitting.state().equals("cancelled");
    }

    /** Handed in by himself or for him, and the sitting is still open, or would be with his extra time. */
    private boolean reopenable() {
        return List.of("marking", "final").contains(row.state()) && !row.byBell() && !row.keyed()
                && !clock.instant().isAfter(sitting.closesAt().plus(Duration.ofMinutes(row.extraMinutes())));
    }

    /** His attempt gives a result, or would. */
    public boolean isVoidable() {
        return !isOwn() && List.of("open", "marking", "final").contains(row.state());
    }

    /** What is shown to be done; empty if nothing can be. */
    public String getAct() {
        return act;
    }

    public SittingDetail getSitting() {
        return sitting;
    }

    public SittingDetail.CandidateRow getRow() {
        return row;
    }
}
