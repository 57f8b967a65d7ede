package org.lianbing.question.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Redirect;
import org.lianbing.platform.web.Screen;
import org.lianbing.question.EditQuestion;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.Kind;
import org.lianbing.question.QuestionView;
import org.lianbing.question.ReadQuestion;
import org.lianbing.question.Revision;
import org.lianbing.question.TopicCard;
import org.lianbing.question.Typed;

/** The form of one question: a new one, a copy of another, or a further revision. */
@Named("questionEdit")
@RequestScoped
public class EditPage {

    private static final List<Kind> EVERYDAY = List.of(Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.TRUE_FALSE, Kind.GAP, Kind.SHORT_ANSWER);
    /** Before the names of the fields of a part that is not there yet. */
    private static final String BLANK = "pnew-";

    @Inject
    EditQuestion edit;
    @Inject
    ReadQuestion read;
    @Inject
    KeepTopics topics;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private Long id;
    private int basedOn;
    private Kind kind;
    private String topic = "";
    private TypedForm form;
    private List<TopicCard> choices;

    /** Before a post is read: the kind decides which fields there are. */
    @PostConstruct
    void load() {
        access.require(Role.TRAINER);
        choices = topics.inUse();
        if (request.getParameter("id") != null) {
            change(read.get(Ask.id(request, "id", "question.unknown.question")));
        } else if (request.getParameter("copy") != null) {
            show(read.get(Ask.id(request, "copy", "question.unknown.question")).current().revision());
        } else {
            kind = kind(request.getParameter("kind"));
            form = kind == null ? null : TypedForm.empty(kind, request.getParameter("tags"));
            topic = known(request.getParameter("topic"));
        }
        if (form != null && "POST".equals(request.getMethod())) {
            form.read(request);
        }
    }

    private void change(QuestionView question) {
        if (!question.own()) {
            throw new Failure.Conflict("question.edit.pack");
        }
        id = question.id();
        show(question.current().revision());
        String posted = request.getParameter("revision");
        basedOn = posted != null && posted.matches("\\d{1,9}") ? Integer.parseInt(posted) : question.current().revision().number();
    }

    private void show(Revision revision) {
        kind = revision.body().kind();
        form = TypedForm.of(Typed.of(revision.content()));
        topic = revision.topic();
        if (choices.stream().noneMatch(one -> one.ref().equals(topic))) {
            choices = topics.all().stream().filter(one -> !one.retired() || one.ref().equals(topic)).toList();
        }
    }

    public String save() {
        return screen.submit(() -> Screen.onward("/question/view?id=" + write(), "question.done.saved"));
    }

    /** Saves, and goes on to the next of the same kind, topic and tags. */
    public String saveAndNext() {
        return screen.submit(() -> {
            write();
            Map<String, String> next = new LinkedHashMap<>(Map.of("kind", kind.code(), "topic", topic));
            next.put("tags", form.getTags() == null ? "" : form.getTags());
            return Redirect.to("/question/edit", next, "question.done.savedNext");
        });
    }

    private long write() {
        Typed typed = form.typed();
        if (id == null) {
            return edit.add(topic, typed);
        }
        edit.change(id, basedOn, topic, typed);
        return id;
    }

    private static Kind kind(String code) {
        return Arrays.stream(Kind.values()).filter(one -> one.code().equals(code)).findFirst().orElse(null);
    }

    private String known(String ref) {
        return choices.stream().map(TopicCard::ref).filter(one -> one.equals(ref)).findFirst().orElse("");
    }

    public boolean isChanging() {
        return id != null;
    }

    /** The way back. */
    public String getBack() {
        return id != null ? "/question/view?id=" + id : form == null ? "/question/bank" : "/question/edit";
    }

    /** The five that most questions are of. */
    public List<Kind> getEveryday() {
        return EVERYDAY;
    }

    public List<Kind> getMore() {
        return Stream.of(Kind.values()).filter(one -> !EVERYDAY.contains(one)).toList();
    }

    /** An empty form of each kind that a case may hold, for the page to copy. */
    public List<BodyForm> getBlanks() {
        return Stream.of(Kind.values()).filter(one -> one != Kind.CASE).map(one -> BodyForm.empty(one, BLANK)).toList();
    }

    public Long getId() {
        return id;
    }

    public int getBasedOn() {
        return basedOn;
    }

    public Kind getKind() {
        return kind;
    }

    public TypedForm getForm() {
        return form;
    }

    public List<TopicCard> getChoices() {
        return choices;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }
}
