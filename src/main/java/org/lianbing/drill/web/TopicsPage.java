package org.lianbing.drill.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.drill.Drills;
import org.lianbing.drill.TopicCard;

/** 练兵: the topics to practise, by course. */
@Named("drillTopicsPage")
@RequestScoped
public class TopicsPage {

    @Inject
    Drills drills;

    private String search;
    private List<Group> groups;
    private int count;

    public void load() {
        List<TopicCard> topics = drills.topics(search);
        count = topics.size();
        Map<String, List<TopicCard>> byCourse = topics.stream()
                .collect(Collectors.groupingBy(TopicCard::courseCode, LinkedHashMap::new, Collectors.toList()));
        // his own tier first; the order of the path otherwise
        groups = byCourse.values().stream().map(Group::new).sorted((one, other) -> Boolean.compare(other.own(), one.own())).toList();
    }

    public List<Group> getGroups() {
        return groups;
    }

    public int getCount() {
        return count;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    /** The topics of one course. */
    public record Group(List<TopicCard> topics) {

        public boolean own() {
            return topics.get(0).own();
        }

        public String title() {
            return topics.get(0).courseTitle();
        }
    }
}
