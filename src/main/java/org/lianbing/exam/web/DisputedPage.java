package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.exam.DecideDispute;
import org.lianbing.exam.DisputedQuestion;
import org.lianbing.exam.DisputedQuestions;
import org.lianbing.exam.NameReviewer;
import org.lianbing.exam.RaiseDispute;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One disputed question: who says what, who reviews it, and what was ruled. */
@Named
@RequestScoped
public class DisputedPage {

    private static final int PROPOSED = 6;

    @Inject
    DisputedQuestions questions;
    @Inject
    NameReviewer reviewers;
    @Inject
    RaiseDispute raise;
    @Inject
    DecideDispute decide;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private DisputedQuestion question;
    private List<DisputedQuestion.Said> said;
    private List<DisputedQuestion.Made> made;
    private boolean mayName;
    private List<NameReviewer.Proposal> proposals = List.of();
    private String answer;
    private String reason;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        question = questions.get(Ask.id(request, "id", "exam.dispute.unknown"));
        said = questions.said(question);
        made = questions.made(question);
        mayName = reviewers.mayName(question);
        if (mayName) {
            proposals = reviewers.proposals(question).stream().limit(PROPOSED).toList();
        }
    }

    public String name() {
        return screen.submit(() -> {
            String other = request.getParameter("other");
            reviewers.name(question.id(), other == null || other.isBlank() ? request.getParameter("who") : other);
            return done("exam.done.reviewerNamed");
        });
    }

    public String refuse() {
        return screen.submit(() -> {
            decide.refuse(question.id(), answer);
            return done("exam.done.disputeRefused");
        });
    }

    public String again() {
        return screen.submit(() -> {
            raise.review(question.sitting(), question.revision(), question.part(), reason);
            return done("exam.done.reviewAgain");
        });
    }

    private String done(String what) {
        return Screen.onward("/exam/disputed?id=" + question.id(), what);
    }

    public DisputedQuestion getQuestion() {
        return question;
    }

    public List<DisputedQuestion.Said> getSaid() {
        return said;
    }

    public List<DisputedQuestion.Made> getMade() {
        return made;
    }

    public boolean isMayName() {
        return mayName;
    }

    /** Decided, and a trainer could have it reviewed once more. */
    public boolean isMayReopen() {
        return !question.isOpen() && access.has(Role.TRAINER);
    }

    public boolean isReviewing() {
        return decide.isReviewer(question);
    }

    /** The key as it was asked, a line for each part of it. */
    public String getLines() {
        return String.join("\n", question.shown().lines());
    }

    public List<NameReviewer.Proposal> getProposals() {
        return proposals;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
