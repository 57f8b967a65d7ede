package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianbing.exam.HandedIn;
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
    HandedIn handedIn;
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
                give();
            } catch (Failure.Conflict markedMeanwhile) {
                return Screen.onward("/exam/marking", "exam.done.markedMeanwhile");
            }
            return Screen.onward("/exam/marking", "exam.done.marked");
        });
    }

    private void give() {
        if (answer == null || answer.criteria().isEmpty()) {
            marking.mark(attempt, slot, points, comment);
        } else {
            marking.markByRubric(attempt, slot, IntStream.rangeClosed(1, answer.criteria().size()).mapToObj(line -> number(typed(line)))
                    .collect(Collectors.toCollection(ArrayList::new)), comment);
        }
    }

    /** What was typed for a line of the rubric, from 1. */
    public String typed(int line) {
        String typed = request.getParameter("c" + line);
        return typed == null ? "" : typed.strip();
    }

    private static BigDecimal number(String typed) {
        return typed.matches("\\d{1,6}(\\.\\d{1,4})?") ? new BigDecimal(typed) : null;
    }

    public int getWaiting() {
        return waiting;
    }

    /** Whether what was handed in can be shown. */
    public boolean isPicture() {
        return answer.file() && answer.response().matches("\\d{1,18}")
                && handedIn.get(Long.parseLong(answer.attemptId()), Long.parseLong(answer.response())).isPicture();
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
