package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.appraisal.PostingCard;
import org.lianbing.appraisal.PostingProblem;
import org.lianbing.appraisal.PostingProblems;
import org.lianbing.appraisal.SolvePosting;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One outcome that could not be posted: why, and what to do. */
@Named
@RequestScoped
public class PostingProblemPage {

    @Inject
    PostingProblems problems;
    @Inject
    SolvePosting solving;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private PostingCard card;
    private String reason;

    /** Before the form is read: there is none where the problem is solved. */
    @PostConstruct
    void load() {
        long revision = Ask.id(request, "revision", "appraisal.outcome.unknown");
        if (revision > Integer.MAX_VALUE) {
            throw new Failure.NotFound("appraisal.outcome.unknown");
        }
        card = problems.get(Ask.id(request, "outcome", "appraisal.outcome.unknown"), (int) revision);
    }

    public String tryAgain() {
        return screen.submit(() -> {
            boolean posted = solving.tryAgain(problem().outcome(), problem().revision());
            return Screen.onward(link(), posted ? "appraisal.done.posted" : "appraisal.done.stillFailing");
        });
    }

    public String setAside() {
        return screen.submit(() -> {
            solving.setAside(problem().outcome(), problem().revision(), reason);
            return Screen.onward(link(), "appraisal.done.setAside");
        });
    }

    private PostingProblem problem() {
        return card.problem();
    }

    private String link() {
        return "/appraisal/posting?outcome=" + problem().outcome() + "&revision=" + problem().revision();
    }

    public PostingCard getCard() {
        return card;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
