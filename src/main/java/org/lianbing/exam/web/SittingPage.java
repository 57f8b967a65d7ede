package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.exam.Invigilate;
import org.lianbing.exam.SettleSitting;
import org.lianbing.exam.SittingDesk;
import org.lianbing.exam.SittingDetail;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One sitting: who is in and how far; excuse a candidate, give extra time. */
@Named
@RequestScoped
public class SittingPage {

    @Inject
    SittingDesk desk;
    @Inject
    SettleSitting settle;
    @Inject
    Invigilate invigilate;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private Long id;
    private Long member;
    private Long attempt;
    private Integer minutes;
    private String reason;
    private SittingDetail detail;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        detail = desk.get(Ask.id(request, "id", "exam.sitting.unknown"));
    }

    public String excuse() {
        return screen.submit(() -> {
            if (member == null) {
                throw Failure.Invalid.field("member", "exam.candidate.choose");
            }
            settle.excuse(id, new MemberId(member), reason);
            return Screen.onward("/exam/sitting?id=" + id, "exam.done.excused");
        });
    }

    public String extend() {
        return screen.submit(() -> {
            if (attempt == null) {
                throw Failure.Invalid.field("attempt", "exam.candidate.choose");
            }
            invigilate.extend(attempt, minutes == null ? 0 : minutes, reason);
            return Screen.onward("/exam/sitting?id=" + id, "exam.done.extended");
        });
    }

    public boolean isSomeOpen() {
        return detail.candidates().stream().anyMatch(row -> "open".equals(row.state()));
    }

    public boolean isSomeMissing() {
        return detail.candidates().stream().anyMatch(row -> "waiting".equals(row.state()) || "absent".equals(row.state()));
    }

    public SittingDetail getDetail() {
        return detail;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getMember() {
        return member;
    }

    public void setMember(Long member) {
        this.member = member;
    }

    public Long getAttempt() {
        return attempt;
    }

    public void setAttempt(Long attempt) {
        this.attempt = attempt;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
