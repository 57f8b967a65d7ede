package org.lianbing.question.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Redirect;
import org.lianbing.platform.web.Screen;
import org.lianbing.question.BankFilter;
import org.lianbing.question.FindQuestions;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.Kind;
import org.lianbing.question.QuestionRow;
import org.lianbing.question.TendBank;
import org.lianbing.question.Tended;
import org.lianbing.question.TopicCard;
import org.lianbing.question.format.Separated;

/** The bank as a list, with what can be done to several questions at once. */
@Named
@RequestScoped
public class BankPage {

    private static final String PATH = "/question/bank";

    @Inject
    FindQuestions find;
    @Inject
    KeepTopics keepTopics;
    @Inject
    TendBank tend;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private BankAddress address;
    private int count;
    private int page;
    private List<QuestionRow> rows;
    private List<TopicCard> topics;
    private List<String> tags;
    private String newTags;
    private String newTopic;

    /** Before a post is read: its choices are checked against these lists. */
    @PostConstruct
    void load() {
        address = new BankAddress(request);
        BankFilter filter = address.filter();
        count = find.count(filter);
        page = Ask.page(request, getPages());
        rows = find.page(filter, page - 1);
        topics = keepTopics.all().stream().filter(topic -> topic.questions() > 0 || topic.ref().equals(filter.topic())
                || topic.own() && !topic.retired()).toList();
        tags = find.tags();
    }

    public String retire() {
        return act(() -> tend.retire(picked()));
    }

    public String restore() {
        return act(() -> tend.restore(picked()));
    }

    public String tag() {
        return act(() -> tend.tag(picked(), Separated.tags(newTags == null ? "" : newTags)));
    }

    public String move() {
        return act(() -> tend.move(picked(), newTopic));
    }

    private String act(Supplier<Tended> work) {
        return screen.submit(() -> {
            Tended tended = work.get();
            return Redirect.to(PATH, address.params(), tended.done() == 0 ? "question.done.none" : tended.left() == 0 ? "question.done.tended"
                    : "question.done.tendedSome");
        });
    }

    private List<Long> picked() {
        return Ask.ids(request, "pick");
    }

    public boolean isMayWrite() {
        return access.has(Role.TRAINER);
    }

    /** Whether anything but the sorting narrows the list. */
    public boolean isFiltered() {
        return address.params().keySet().stream().anyMatch(name -> !name.equals("sort") && !name.equals("page"));
    }

    public boolean isRetiredToo() {
        return !address.get("state").isEmpty() && !"active".equals(address.get("state"));
    }

    /** A value of the address, empty if it is not there. */
    public String get(String name) {
        return address.get(name);
    }

    public List<Map.Entry<String, String>> getParams() {
        return List.copyOf(address.params().entrySet());
    }

    public String with(String name, String value) {
        return "?" + address.with(name, value);
    }

    public String toPage(int number) {
        return "?" + address.with("page", String.valueOf(number));
    }

    public String getQuery() {
        return address.query();
    }

    public List<Kind> getKinds() {
        return List.of(Kind.values());
    }

    public int getPages() {
        return (count + FindQuestions.PAGE - 1) / FindQuestions.PAGE;
    }

    public int getPage() {
        return page;
    }

    public int getCount() {
        return count;
    }

    public List<QuestionRow> getRows() {
        return rows;
    }

    public List<TopicCard> getTopics() {
        return topics;
    }

    public List<TopicCard> getTopicsInUse() {
        return keepTopics.inUse();
    }

    public List<String> getTags() {
        return tags;
    }

    public String getNewTags() {
        return newTags;
    }

    public void setNewTags(String newTags) {
        this.newTags = newTags;
    }

    public String getNewTopic() {
        return newTopic;
    }

    public void setNewTopic(String newTopic) {
        this.newTopic = newTopic;
    }
}
