package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.lecture.FindMeetings;
import org.lianbing.lecture.MeetingFilter;
import org.lianbing.lecture.MeetingKind;
import org.lianbing.lecture.MeetingRow;
import org.lianbing.lecture.SetSeries;
import org.lianbing.people.UnitCard;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** The list of meetings, to come or past, searched, filtered and paged by the address. */
@Named
@RequestScoped
public class MeetingListPage {

    @Inject
    FindMeetings find;
    @Inject
    SetSeries series;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private MeetingFilter filter;
    private List<UnitCard> units;
    private int count;
    private int page;
    private List<MeetingRow> rows;

    @PostConstruct
    void load() {
        units = find.units();
        filter = MeetingFilter.of(request.getParameter("q"), Ask.idIfAny(request, "unit"), request.getParameter("kind"), request.getParameter("when"));
        count = find.count(filter);
        page = Ask.page(request, getPages());
        rows = find.list(filter, page - 1);
    }

    /** Whether the reader plans meetings. */
    public boolean isKeeping() {
        return !series.units().isEmpty();
    }

    public boolean isFiltered() {
        return !filter.search().isEmpty() || filter.unit() != null || filter.kind() != null;
    }

    public String getQuery() {
        return query(filter.past() ? "past" : "coming");
    }

    public String when(String wished) {
        return "?" + query(wished);
    }

    private String query(String when) {
        return "q=" + texts.inUrl(filter.search()) + "&unit=" + (filter.unit() == null ? "" : filter.unit()) + "&kind=" + getKind() + "&when=" + when;
    }

    public String getKind() {
        return filter.kind() == null ? "" : filter.kind().code();
    }

    public MeetingKind[] getKinds() {
        return MeetingKind.values();
    }

    public int getPages() {
        return (count + FindMeetings.PAGE - 1) / FindMeetings.PAGE;
    }

    public MeetingFilter getFilter() {
        return filter;
    }

    public List<UnitCard> getUnits() {
        return units;
    }

    public int getCount() {
        return count;
    }

    public int getPage() {
        return page;
    }

    public List<MeetingRow> getRows() {
        return rows;
    }
}
