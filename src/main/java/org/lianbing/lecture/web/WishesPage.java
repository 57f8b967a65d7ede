package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.LongConsumer;
import org.lianbing.lecture.Wish;
import org.lianbing.lecture.Wishes;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** What members wish to hear about: one adds his own, or joins another's. */
@Named
@RequestScoped
public class WishesPage {

    private static final String PATH = "/lecture/wishes";

    @Inject
    Wishes wishes;
    @Inject
    Texts texts;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private String search;
    private Wish.State[] states;
    private String state;
    private String title;
    private String why;
    private int count;
    private int page;
    private List<Wish> rows;

    @PostConstruct
    void load() {
        search = request.getParameter("q") == null ? "" : request.getParameter("q").strip();
        states = Wish.State.values();
        String asked = request.getParameter("state");
        state = List.of(states).stream().map(Wish.State::code).filter(code -> code.equals(asked)).findFirst().orElse(Wish.State.OPEN.code());
        count = wishes.count(search, state);
        page = Ask.page(request, getPages());
        rows = wishes.list(search, state, page - 1);
    }

    public String add() {
        return screen.submit(() -> {
            wishes.add(title, why);
            return Screen.onward(PATH, "lecture.done.wished");
        });
    }

    public String join() {
        return act(id -> wishes.voice(id, true), "lecture.done.joined");
    }

    public String leave() {
        return act(id -> wishes.voice(id, false), "lecture.done.left");
    }

    public String retire() {
        return act(id -> wishes.retire(id, true), "lecture.done.wishRetired");
    }

    public String restore() {
        return act(id -> wishes.retire(id, false), "lecture.done.wishRestored");
    }

    private String act(LongConsumer work, String done) {
        return screen.submit(() -> {
            work.accept(Ask.id(request, "wish", "lecture.wish.unknown"));
            return Screen.onward(PATH + with(state), done);
        });
    }

    /** Without the page. */
    public String with(String wished) {
        return "?q=" + texts.inUrl(search) + "&state=" + wished;
    }

    public int getPages() {
        return (count + Wishes.PAGE - 1) / Wishes.PAGE;
    }

    public Wish.State[] getStates() {
        return states;
    }

    public String getState() {
        return state;
    }

    public String getSearch() {
        return search;
    }

    public int getCount() {
        return count;
    }

    public int getPage() {
        return page;
    }

    public List<Wish> getRows() {
        return rows;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
