package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.exam.ItemLine;
import org.lianbing.exam.RaiseDispute;
import org.lianbing.exam.SittingStatistics;
import org.lianbing.exam.Statistics;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** A trainer has a question of a sitting reviewed that looks wrong, though nobody disputes it. */
@Named("examReviewPage")
@RequestScoped
public class ReviewPage {

    @Inject
    Statistics statistics;
    @Inject
    RaiseDispute raise;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private long id;
    private long revision;
    private SittingStatistics sitting;
    private ItemLine line;
    private String reason;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        id = Ask.id(request, "id", "exam.sitting.unknown");
        revision = Ask.id(request, "revision", "exam.dispute.unknown");
        sitting = statistics.ofSitting(id);
        Integer part = Ask.number(request.getParameter("part"));
        line = sitting.items().stream().filter(one -> one.revision().equals(Long.toString(revision)) && Integer.valueOf(one.part()).equals(part)).findFirst()
                .orElseThrow(() -> new Failure.NotFound("exam.dispute.unknown"));
    }

    public String review() {
        return screen.submit(() -> Screen.onward("/exam/disputed?id=" + raise.review(id, revision, line.part(), reason),
                "exam.done.reviewOpened"));
    }

    public SittingStatistics getSitting() {
        return sitting;
    }

    public ItemLine getLine() {
        return line;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
