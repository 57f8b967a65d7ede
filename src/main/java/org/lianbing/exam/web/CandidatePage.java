package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.function.Supplier;
import org.lianbing.exam.Invigilate;
import org.lianbing.exam.ReopenAttempt;
import org.lianbing.exam.SettleSitting;
import org.lianbing.exam.SittingDesk;
import org.lianbing.exam.SittingDetail;
import org.lianbing.exam.UnlockAttempt;
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
    Invigilate invigilate;
    @Inject
    ReopenAttempt reopen;
    @Inject
    UnlockAttempt unlock;
    @Inject
    Screen screen;
    @Inject
    Clock clock;
    @Inject
    HttpServletRequest request;

    private Integer minutes = 10;
    private String reason;
    private String unlockReason;
    private SittingDetail sitting;
    private SittingDetail.CandidateRow row;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        sitting = desk.get(Ask.id(request, "id", "exam.sitting.unknown"));
        row = desk.candidate(sitting, Ask.id(request, "member", "exam.candidate.unknown"));
    }

    public String excuse() {
        return done("exam.done.excused", () -> settle.excuse(sitting.id(), row.member().id(), reason));
    }

    public String withdrawExcuse() {
        return done("exam.done.unexcused", () -> settle.withdrawExcuse(sitting.id(), row.member().id(), reason));
    }

    public String extend() {
        return done("exam.done.extended", () -> invigilate.extend(row.attempt(), minutes == null ? 0 : minutes, reason));
    }

    public String reopen() {
        return done("exam.done.reopened", () -> reopen.reopen(row.attempt(), reason));
    }

    public String unlock() {
        return done("exam.done.unlocked", () -> unlock.unlock(row.attempt(), unlockReason));
    }

    private String done(String said, Runnable act) {
        Supplier<String> onward = () -> {
            act.run();
            return Screen.onward("/exam/candidate?id=" + sitting.id() + "&member=" + row.member().id().value(), said);
        };
        return screen.submit(onward);
    }

    /** He has not begun, and may still come or was absent. */
    public boolean isExcusable() {
        return row.attempt() == null && row.excusedReason() == null && !sitting.state().equals("cancelled");
    }

    /** He is at it, and his attempt stays with one device. */
    public boolean isUnlockable() {
        return "locked".equals(row.lock()) && isExtendable();
    }

    public boolean isExtendable() {
        return row.state().equals("open") && !row.endsAt().isBefore(clock.instant());
    }

    /** Handed in by himself, and the sitting is still open. */
    public boolean isReopenable() {
        return row.attempt() != null && !row.state().equals("open") && !row.byBell() && sitting.state().equals("open");
    }

    public SittingDetail getSitting() {
        return sitting;
    }

    public SittingDetail.CandidateRow getRow() {
        return row;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getUnlockReason() {
        return unlockReason;
    }

    public void setUnlockReason(String unlockReason) {
        this.unlockReason = unlockReason;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
