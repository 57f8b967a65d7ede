package org.lianbing.question.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.web.Incoming;
import org.lianbing.platform.web.Redirect;
import org.lianbing.platform.web.Screen;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.TopicCard;
import org.lianbing.question.format.Format;
import org.lianbing.question.format.ImportQuestions;
import org.lianbing.question.format.ImportRuns;

/** Brings a file of questions, or pasted text, to be looked at. */
@Named("questionImport")
@RequestScoped
public class ImportPage {

    @Inject
    Incoming incoming;
    @Inject
    ImportQuestions importing;
    @Inject
    ImportRuns runs;
    @Inject
    KeepTopics topics;
    @Inject
    Access access;
    @Inject
    Screen screen;

    private String topic = "";
    private String newTopic = "";
    private String format = "";
    private List<TopicCard> choices;
    private Long going;

    @PostConstruct
    void load() {
        access.require(Role.TRAINER);
        choices = topics.inUse();
        going = runs.going().map(ImportRuns.Run::id).orElse(null);
    }

    public String look() {
        return screen.submit(() -> Redirect.to("/question/preview", Map.of("upload", String.valueOf(importing.readable(incoming.keep(ImportQuestions.UPLOADS))),
                "topic", into(), "format", format == null ? "" : format), null));
    }

    /** A topic's ref, or the title of one that does not exist yet; empty for none. */
    private String into() {
        return newTopic != null && !newTopic.isBlank() ? newTopic.strip() : topic == null ? "" : topic;
    }

    public List<TopicCard> getChoices() {
        return choices;
    }

    /** An import of his that is not finished, or null. */
    public Long getGoing() {
        return going;
    }

    public Format[] getFormats() {
        return Format.values();
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getNewTopic() {
        return newTopic;
    }

    public void setNewTopic(String newTopic) {
        this.newTopic = newTopic;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }
}
