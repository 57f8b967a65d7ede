package org.lianbing.question.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;
import org.lianbing.question.Difference;
import org.lianbing.question.EditQuestion;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.QuestionView;
import org.lianbing.question.ReadQuestion;
import org.lianbing.question.RevisionLine;
import org.lianbing.question.TendBank;
import org.lianbing.question.TopicCard;

/** One question with all its facts and its history. */
@Named("questionView")
@RequestScoped
public class ViewPage {

    @Inject
    ReadQuestion read;
    @Inject
    EditQuestion edit;
    @Inject
    TendBank tend;
    @Inject
    KeepTopics topics;
    @Inject
    Words words;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private QuestionView question;
    private RevisionLine former;

    /** Before a post is read: what the question is decides which buttons there are. */
    @PostConstruct
    void load() {
        question = read.get(Ask.id(request, "id", "question.unknown.question"));
        String with = request.getParameter("with");
        former = question.revisions().stream().filter(line -> String.valueOf(line.revision().number()).equals(with)
                && line.revision().number() != question.current().revision().number()).findFirst().orElse(null);
    }

    public String retire() {
        return screen.submit(() -> {
            tend.retire(List.of(question.id()));
            return done("question.done.retired");
        });
    }

    public String restore() {
        return screen.submit(() -> {
            if (tend.restore(List.of(question.id())).done() == 0) {
                throw new Failure.Conflict("question.tend.notBack");
            }
            return done("question.done.restored");
        });
    }

    /** Makes the revision that is being compared the latest. */
    public String takeFormer() {
        return screen.submit(() -> {
            edit.restore(question.id(), former.revision().number());
            return done("question.done.revisionBack");
        });
    }

    private String done(String what) {
        return Screen.onward("/question/view?id=" + question.id(), what);
    }

    /** What is different between the revision that is compared and the one in use. */
    public List<Part> getDifferences() {
        Map<String, String> titles = topics.all().stream().collect(Collectors.toMap(TopicCard::ref, TopicCard::title));
        Function<RevisionLine, Function<String, String>> part = line -> field -> words.part(line.revision(), field,
                titles.getOrDefault(line.revision().topic(), line.revision().topic()));
        return Difference.between(former.revision(), question.current().revision()).stream()
                .map(field -> new Part(field, part.apply(former).apply(field), part.apply(question.current()).apply(field))).toList();
    }

    public boolean isMayWrite() {
        return access.has(Role.TRAINER);
    }

    public QuestionView getQuestion() {
        return question;
    }

    public RevisionLine getFormer() {
        return former;
    }

    /** A part of the question that was changed. */
    public record Part(String field, String then, String now) {
    }
}
