package org.lianbing.question.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.web.Screen;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.TopicCard;

/** The topics: those of trainers can be added, renamed and retired; those of course packs are shown. */
@Named("questionTopics")
@RequestScoped
public class TopicsPage {

    private static final String PATH = "/question/topics";

    @Inject
    KeepTopics keep;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private List<TopicCard> topics;
    private TopicCard chosen;
    private String title;
    private boolean drilled;

    /** Before a post is read: which topic is being renamed. */
    @PostConstruct
    void load() {
        topics = keep.all();
        String ref = request.getParameter("ref");
        chosen = topics.stream().filter(topic -> topic.own() && topic.ref().equals(ref)).findFirst().orElse(null);
        title = chosen == null ? "" : chosen.title();
        drilled = chosen == null || chosen.drilled();
    }

    public String save() {
        return screen.submit(() -> {
            if (chosen == null) {
                keep.offer(keep.add(title), drilled);
                return Screen.onward(PATH, "question.done.topicAdded");
            }
            keep.rename(chosen.ref(), title);
            keep.offer(chosen.ref(), drilled);
            return Screen.onward(PATH, "question.done.topicRenamed");
        });
    }

    public String retire() {
        return screen.submit(() -> {
            keep.retire(chosen.ref(), !chosen.retired());
            return Screen.onward(PATH, chosen.retired() ? "question.done.topicRestored" : "question.done.topicRetired");
        });
    }

    public boolean isMayWrite() {
        return access.has(Role.TRAINER);
    }

    public List<TopicCard> getOwn() {
        return topics.stream().filter(TopicCard::own).toList();
    }

    public List<TopicCard> getOfPacks() {
        return topics.stream().filter(topic -> !topic.own() && topic.questions() > 0).toList();
    }

    public TopicCard getChosen() {
        return chosen;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public boolean isDrilled() {
        return drilled;
    }

    public void setDrilled(boolean drilled) {
        this.drilled = drilled;
    }
}
