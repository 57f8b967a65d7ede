package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianbing.exam.MarkAnswers;
import org.lianbing.exam.MarkTask;
import org.lianbing.exam.MarkingQueue;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One answer before its marker; the next comes by itself. */
@Named
@RequestScoped
public class MarkPage {

    private static final int MOST_STEPS = 12;

    @Inject
    MarkingQueue queue;
    @Inject
    MarkAnswers marking;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private MarkTask task;
    private boolean gone;
    private BigDecimal points;
    private String comment;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        String ticket = request.getParameter("ticket");
        try {
            task = ticket == null ? queue.next(Ask.id(request, "sitting", "exam.sitting.unknown"), request.getParameter("question")).orElse(null)
                    : queue.show(ticket);
        } catch (Failure.Conflict another) {
            gone = true;
            comment = request.getParameter("form:comment");
        }
        if (task != null) {
            points = task.given();
            comment = task.comment();
        }
    }

    public String mark() {
        return then(() -> marking.mark(task.ticket(), points, IntStream.rangeClosed(1, task.answer().criteria().size())
                .mapToObj(line -> number(typed(line))).collect(Collectors.toCollection(ArrayList::new)), comment));
    }

    public String flag() {
        return then(() -> marking.flag(task.ticket(), comment));
    }

    public String later() {
        return then(() -> marking.putOff(task.ticket()));
    }

    /** What is another's now, or stated, is no fault of his: he goes on with the next. */
    private String then(Runnable act) {
        return screen.submit(() -> {
            String next = "/exam/mark?sitting=" + task.sitting() + "&question=" + task.question();
            try {
                act.run();
            } catch (Failure.Conflict meanwhile) {
                return Screen.onward(next, "exam.done.markedMeanwhile");
            }
            return next + "&faces-redirect=true";
        });
    }

    /** What was typed for a line of the rubric, from 1; else what he gave before. */
    public String typed(int line) {
        String typed = request.getParameter("c" + line);
        boolean before = typed == null && task.lines().size() >= line;
        return before ? task.lines().get(line - 1).toPlainString() : typed == null ? "" : typed.strip();
    }

    /** What was typed for an answer that is another's now: the points, or those of each line. */
    public String getLostPoints() {
        String whole = request.getParameter("form:points");
        return whole != null ? whole.strip() : IntStream.iterate(1, line -> request.getParameter("c" + line) != null, line -> line + 1)
                .mapToObj(line -> request.getParameter("c" + line).strip()).collect(Collectors.joining(" + "));
    }

    private static BigDecimal number(String typed) {
        return typed.matches("\\d{1,6}(\\.\\d{1,4})?") ? new BigDecimal(typed) : null;
    }

    /** Marks that a finger can give: each point, or of a long scale a dozen. */
    public List<BigDecimal> getSteps() {
        BigDecimal most = task.answer().points();
        BigDecimal step = most.divide(BigDecimal.valueOf(MOST_STEPS), 0, RoundingMode.CEILING);
        List<BigDecimal> steps = new ArrayList<>();
        for (BigDecimal one = BigDecimal.ZERO; one.compareTo(most) < 0; one = one.add(step)) {
            steps.add(one);
        }
        steps.add(most);
        return steps;
    }

    /** It lay too long and is another's now, or was taken back. */
    public boolean isGone() {
        return gone;
    }

    public MarkTask getTask() {
        return task;
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
