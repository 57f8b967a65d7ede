package org.lianbing.curriculum.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.lianbing.curriculum.Learner;
import org.lianbing.curriculum.LearnerFilter;
import org.lianbing.curriculum.RemindLearners;
import org.lianbing.curriculum.WhoLearns;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Language;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Who has not learnt what he is to learn; a reminder by one tap, and what came of it. All that is asked for is in the address. */
@Named
@RequestScoped
public class ProgressPage {

    private static final int PAGE = 50;

    @Inject
    WhoLearns who;
    @Inject
    RemindLearners reminding;
    @Inject
    Screen screen;
    @Inject
    Texts texts;
    @Inject
    Clock clock;
    @Inject
    HttpServletRequest request;

    private LearnerFilter filter;
    private WhoLearns.View view;
    private int page;

    @PostConstruct
    void load() {
        filter = new LearnerFilter(request.getParameter("q"), Ask.idIfAny(request, "unit"),
                request.getParameter("topic"), LearnerFilter.Show.of(request.getParameter("show")), LearnerFilter.Sort.of(request.getParameter("sort")));
        view = who.see(filter);
        page = Ask.page(request, getPages());
    }

    public String remindThese() {
        return screen.submit(() -> {
            reminding.these(filter, Ask.ids(request, "who").stream().map(MemberId::new).toList());
            return Screen.onward(link(filter.show().code(), filter.sort().code(), page), "curriculum.done.reminded");
        });
    }

    public String remindAll() {
        return screen.submit(() -> {
            reminding.all(filter);
            return Screen.onward(link(filter.show().code(), filter.sort().code(), 1), "curriculum.done.reminded");
        });
    }

    public String link(String show, String sort, int toPage) {
        return "/curriculum/progress?" + query(show, sort) + (toPage > 1 ? "&page=" + toPage : "");
    }

    /** What is asked for, as the export takes it too. */
    public String getQuery() {
        return query(filter.show().code(), filter.sort().code());
    }

    private String query(String show, String sort) {
        return "show=" + show + "&sort=" + sort + "&q=" + texts.inUrl(filter.search()) + "&unit=" + (filter.unit() == null ? "" : filter.unit())
                + "&topic=" + texts.inUrl(filter.topic());
    }

    public String sorted(String code) {
        return filter.sort().code().equals(code) ? "ascending" : null;
    }

    public boolean silent(Learner learner) {
        return learner.silentAt(clock.instant());
    }

    public String tier(Learner learner) {
        return texts.getLanguage() == Language.EN ? learner.tier().titleEn() : texts.own(learner.tier().title());
    }

    public List<Learner> getRows() {
        return view.learners().subList((page - 1) * PAGE, Math.min(page * PAGE, view.learners().size()));
    }

    public int getCount() {
        return view.learners().size();
    }

    public int getOpen() {
        return view.open().size();
    }

    public int getPages() {
        return (view.learners().size() + PAGE - 1) / PAGE;
    }

    public int getPage() {
        return page;
    }

    public WhoLearns.View getView() {
        return view;
    }

    public LearnerFilter getFilter() {
        return filter;
    }

    public List<LearnerFilter.Show> getShows() {
        return List.of(LearnerFilter.Show.OPEN, LearnerFilter.Show.SILENT, LearnerFilter.Show.ALL);
    }
}
