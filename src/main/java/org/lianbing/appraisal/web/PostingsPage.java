package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.appraisal.PostingPage;
import org.lianbing.appraisal.PostingProblems;
import org.lianbing.appraisal.SolvePosting;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** The outcomes that could not be posted, and those that are dealt with. */
@Named
@RequestScoped
public class PostingsPage {

    @Inject
    PostingProblems problems;
    @Inject
    SolvePosting solving;
    @Inject
    Texts texts;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private boolean solved;
    private String search;
    private PostingPage shown;

    @PostConstruct
    void load() {
        solved = "solved".equals(request.getParameter("state"));
        search = request.getParameter("q");
        shown = problems.find(solved, search, Ask.page(request));
    }

    public String tryAll() {
        return screen.submit(() -> {
            solving.tryAll();
            return Screen.onward("/appraisal/postings", "appraisal.done.retried");
        });
    }

    /** The same search among the open or the solved ones. */
    public String link(boolean ofSolved) {
        return "/appraisal/postings?state=" + (ofSolved ? "solved" : "open") + "&q=" + texts.inUrl(search);
    }

    public boolean isSolved() {
        return solved;
    }

    public String getSearch() {
        return search;
    }

    public PostingPage getShown() {
        return shown;
    }
}
