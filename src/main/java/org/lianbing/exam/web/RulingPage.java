package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.lianbing.exam.DecideDispute;
import org.lianbing.exam.DisputedQuestion;
import org.lianbing.exam.DisputedQuestions;
import org.lianbing.exam.RulingPreview;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Before a key is corrected: who gains, who loses, who passes. Nothing is changed until the reviewer confirms. */
@Named
@RequestScoped
public class RulingPage {

    @Inject
    DisputedQuestions questions;
    @Inject
    DecideDispute decide;
    @Inject
    Texts texts;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private DisputedQuestion question;
    private String ruling;
    private List<String> right;
    private RulingPreview preview;
    private String problem;
    private String answer;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        question = questions.get(Ask.id(request, "id", "exam.dispute.unknown"));
        ruling = request.getParameter("ruling");
        right = "key".equals(ruling) ? Ask.all(request, "right").stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty())
                .toList() : List.of();
        try {
            preview = decide.preview(question.id(), ruling, right);
        } catch (Failure.Invalid | Failure.Conflict wrong) {
            problem = texts.of(wrong);
        }
    }

    public String uphold() {
        return screen.submit(() -> {
            decide.uphold(question.id(), ruling, right, answer);
            return Screen.onward("/exam/disputed?id=" + question.id(), "exam.done.disputeUpheld");
        });
    }

    public DisputedQuestion getQuestion() {
        return question;
    }

    /** Null where it cannot be ruled so: {@link #getProblem} says why. */
    public RulingPreview getPreview() {
        return preview;
    }

    public String getProblem() {
        return problem;
    }

    public String getRuling() {
        return ruling;
    }

    /** The new key of a question without options, as people read it. */
    public String getRightWords() {
        return right.stream().map(line -> line.matches("true|false") ? texts.get("question.js." + line) : line)
                .collect(Collectors.joining(texts.get("shell.semicolon")));
    }

    public List<String> getRight() {
        return right;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
