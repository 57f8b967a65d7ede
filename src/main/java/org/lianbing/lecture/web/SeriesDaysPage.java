package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.lecture.Series;
import org.lianbing.lecture.SeriesDay;
import org.lianbing.lecture.SetSeries;
import org.lianbing.lecture.SetSeriesDays;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Holidays and other exceptions of a series. */
@Named
@RequestScoped
public class SeriesDaysPage {

    @Inject
    SetSeries set;
    @Inject
    SetSeriesDays exceptions;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private Series series;
    private List<SeriesDay> list;
    private String days;
    private String skipReason;
    private String day;
    private String to;
    private String startsAt;
    private String otherPlace;
    private String moveReason;

    @PostConstruct
    void load() {
        series = set.get(Ask.id(request, "id", "lecture.rota.series.unknown"));
        list = exceptions.of(series.id());
    }

    public String skip() {
        return screen.submit(() -> {
            exceptions.skip(series.id(), days, skipReason);
            return saved();
        });
    }

    public String move() {
        return screen.submit(() -> {
            exceptions.move(series.id(), Ask.date(day), Ask.date(to), FormTimes.read(startsAt), otherPlace, moveReason);
            return saved();
        });
    }

    public String restore() {
        return screen.submit(() -> {
            LocalDate again = Ask.date(request.getParameter("again"));
            if (again == null) {
                throw new Failure.NotFound("lecture.rota.series.unknown");
            }
            exceptions.restore(series.id(), again);
            return saved();
        });
    }

    private String saved() {
        return Screen.onward("/lecture/series-days?id=" + series.id(), "lecture.done.days");
    }

    public Series getSeries() {
        return series;
    }

    public List<SeriesDay> getList() {
        return list;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getSkipReason() {
        return skipReason;
    }

    public void setSkipReason(String skipReason) {
        this.skipReason = skipReason;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(String startsAt) {
        this.startsAt = startsAt;
    }

    public String getOtherPlace() {
        return otherPlace;
    }

    public void setOtherPlace(String otherPlace) {
        this.otherPlace = otherPlace;
    }

    public String getMoveReason() {
        return moveReason;
    }

    public void setMoveReason(String moveReason) {
        this.moveReason = moveReason;
    }
}
