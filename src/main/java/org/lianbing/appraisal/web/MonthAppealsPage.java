package org.lianbing.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.lianbing.appraisal.AppealCard;
import org.lianbing.appraisal.AppealState;
import org.lianbing.appraisal.Appeals;

/** The appeals of members whose appraisal the reader sees. */
@Named
@RequestScoped
public class MonthAppealsPage {

    private static final int AT_ONCE = 25;

    @Inject
    Appeals appeals;

    private String state;
    private String period;
    private String page;
    private List<AppealCard> all;

    public void load() {
        YearMonth month = PageMonth.read(period, null);
        all = appeals.all(Stream.of(AppealState.values()).filter(one -> one.code().equals(state)).findFirst().orElse(null), month);
    }

    public List<AppealCard> getRows() {
        int from = Math.min((getNumber() - 1) * AT_ONCE, all.size());
        return all.subList(from, Math.min(from + AT_ONCE, all.size()));
    }

    public int getCount() {
        return all.size();
    }

    public int getPages() {
        return Math.max(1, (all.size() + AT_ONCE - 1) / AT_ONCE);
    }

    public int getNumber() {
        return page != null && page.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(page), getPages()) : 1;
    }

    public List<AppealState> getStates() {
        return List.of(AppealState.values());
    }

    /** The same list in this state (null: all). */
    public String link(String to) {
        return "/appraisal/appeals?state=" + (to == null ? "" : to) + (period == null ? "" : "&period=" + period);
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
