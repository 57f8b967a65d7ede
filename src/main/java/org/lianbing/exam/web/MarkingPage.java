package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import org.lianbing.exam.MarkAnswers;
import org.lianbing.exam.WaitingAnswer;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.web.Screen;

/** The marking list: one answer at a time, the next comes by itself. */
@Named
@RequestScoped
public class MarkingPage {

    @Inject
    MarkAnswers marking;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private Long attempt;
    private Integer slot;
    private BigDecimal points;
    private String comment;
    private int waiting;
    private WaitingAnswer answer;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        String wantedAttempt = request.getParameter("attempt");
        String wantedSlot = request.getParameter("slot");
        waiting = marking.waiting();
        List<WaitingAnswer> list = marking.list(50);
        answer = list.stream().filter(row -> row.attemptId().equals(wantedAttempt)
                && Integer.toString(row.slot()).equals(wantedSlot)).findFirst()
                .orElse(list.isEmpty() ? null : list.get(0));
    }

    public String mark() {
        return screen.submit(() -> {
            try {
                marking.mark(attempt, slot, points, comment);
            } catch (Failure.Conflict markedMeanwhile) {
                return Screen.onward("/exam/marking", "exam.done.markedMeanwhile");
            }
            return Screen.onward("/exam/marking", "exam.done.marked");
        });
    }

    public int getWaiting() {
        return waiting;
    }

    public WaitingAnswer getAnswer() {
        return answer;
    }

    public Long getAttempt() {
        return attempt;
    }

    public void setAttempt(Long attempt) {
        this.attempt = attempt;
    }

    public Integer getSlot() {
        return slot;
    }

    public void setSlot(Integer slot) {
        this.slot = slot;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
