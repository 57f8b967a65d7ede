package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.lecture.FindLectures;
import org.lianbing.lecture.LectureFilter;
import org.lianbing.lecture.LectureRow;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** Coming lectures and how far they are, for whoever plans or chairs meetings; the address holds search, filter and page. */
@Named
@RequestScoped
public class LecturesPage {

    @Inject
    FindLectures find;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private LectureFilter filter;
    private int count;
    private int page;
    private List<LectureRow> rows;

    @PostConstruct
    void load() {
        filter = LectureFilter.of(request.getParameter("q"), request.getParameter("which"));
        count = find.count(filter);
        page = Ask.page(request, getPages());
        rows = find.page(filter, page - 1);
    }

    public LectureFilter.Which[] getChoices() {
        return LectureFilter.Which.values();
    }

    /** Without the page. */
    public String with(LectureFilter.Which which) {
        return "?q=" + texts.inUrl(filter.search()) + "&which=" + which.code();
    }

    public int getPages() {
        return (count + FindLectures.PAGE - 1) / FindLectures.PAGE;
    }

    public LectureFilter getFilter() {
        return filter;
    }

    public int getCount() {
        return count;
    }

    public int getPage() {
        return page;
    }

    public List<LectureRow> getRows() {
        return rows;
    }
}
