package org.lianbing.drill.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lianbing.drill.Drills;
import org.lianbing.drill.TopicCard;

/** The page of a round; the questions come over REST. */
@Named
@RequestScoped
public class PracticePage {

    @Inject
    Drills drills;

    private String ref;
    private TopicCard topic;

    public void load() {
        topic = drills.topic(ref);
    }

    public TopicCard getTopic() {
        return topic;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
