package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.lianbing.exam.MarkAnswers;
import org.lianbing.exam.WaitingAnswer;
import org.lianbing.platform.web.Screen;

/** The marking list: one answer at a time, the next comes by itself. */
@Named
@RequestScoped
public class MarkingPage {

    @Inject
    MarkAnswers marking;
    @Inject
    Screen screen;

    private Long attempt;
    private Integer slot;
    private BigDecimal points;
    private String comment;
    private int waiting;
    private WaitingAnswer answer;

    public void load() {
        waiting = marking.waiting();
        List<WaitingAnswer> list = marking.list(50);
        answer = list.stream().filter(row -> attempt != null && row.attemptId().equals(attempt.toString()) && row.slot() == slot).findFirst()
                .orElse(list.isEmpty() ? null : list.get(0));
    }

    public String mark() {
        return screen.submit(() -> {
            marking.mark(attempt, slot, points, comment);
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
