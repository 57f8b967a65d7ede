package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lianbing.lecture.FindResolutions;
import org.lianbing.lecture.Resolution;
import org.lianbing.lecture.ResolutionFilter;
import org.lianbing.platform.web.Ask;

/** The resolutions that concern the reader. */
@Named
@RequestScoped
public class ResolutionsPage {

    /** What the chips offer; empty is all. */
    private static final List<String> SHOWN = List.of("mine", "open", "late", "done");

    @Inject
    FindResolutions find;
    @Inject
    HttpServletRequest request;

    private String words;
    private String show;
    private int count;
    private int number;
    private List<Resolution> rows;

    @PostConstruct
    void load() {
        words = request.getParameter("q") == null ? "" : request.getParameter("q").strip();
        show = request.getParameter("show") != null && SHOWN.contains(request.getParameter("show")) ? request.getParameter("show") : "";
        ResolutionFilter filter = ResolutionFilter.shown(words, show);
        count = find.count(filter);
        number = Ask.page(request, getPages());
        rows = find.list(filter, number);
    }

    /** The same list, narrowed otherwise. */
    public String link(String to) {
        return "/lecture/resolutions?show=" + to + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    public int getPages() {
        return Math.max(1, (count + FindResolutions.PAGE - 1) / FindResolutions.PAGE);
    }

    public List<String> getChoices() {
        return SHOWN;
    }

    public String getWords() {
        return words;
    }

    public String getShow() {
        return show;
    }

    public int getCount() {
        return count;
    }

    public int getNumber() {
        return number;
    }

    public List<Resolution> getRows() {
        return rows;
    }
}
