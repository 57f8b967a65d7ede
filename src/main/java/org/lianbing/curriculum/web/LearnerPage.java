package org.lianbing.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.curriculum.LearnerFile;
import org.lianbing.curriculum.ShowLearner;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** One member's courses and exams. */
@Named
@RequestScoped
public class LearnerPage {

    @Inject
    ShowLearner show;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private LearnerFile file;

    public void load() {
        file = show.of(new MemberId(Ask.id(request, "member", "people.member.unknown")));
    }

    public LearnerFile getFile() {
        return file;
    }

    /** How many lessons of his own tier are learnt, and of how many; null where he has no tier. */
    public String getOwn() {
        int total = file.courses().stream().filter(course -> course.own()).mapToInt(course -> course.total()).sum();
        int done = file.courses().stream().filter(course -> course.own()).mapToInt(course -> course.done()).sum();
        return total == 0 ? null : texts.of("curriculum.course.progress", done, total);
    }

    /** 88 / 100, or that he was absent or excused. */
    public String result(Outcome exam) {
        return exam.state() == OutcomeState.GRADED ? exam.score() + " / " + exam.outOf()
                : texts.get("curriculum.learner.state." + exam.state().code());
    }

    /** Where its answers are: on a page of ours, or an outside address; null where nowhere. */
    public String evidence(Outcome exam) {
        String path = exam.evidence();
        return path == null || !path.startsWith("/") ? path : request.getContextPath() + path;
    }

    /** The look of its badge. */
    public String look(Outcome exam) {
        return exam.state() == OutcomeState.GRADED ? Boolean.FALSE.equals(exam.passed()) ? "bad" : "ok" : "warn";
    }
}
