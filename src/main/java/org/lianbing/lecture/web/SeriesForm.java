package org.lianbing.lecture.web;

import java.time.LocalDate;
import org.lianbing.kernel.MemberId;
import org.lianbing.lecture.Series;
import org.lianbing.lecture.SeriesDraft;
import org.lianbing.platform.IdText;
import org.lianbing.platform.web.Ask;

/** A series as its form holds it. */
public class SeriesForm {

    private Long unit;
    private String title;
    private String place;
    private String firstOn;
    private String until;
    private Integer everyWeeks = 1;
    private String startsAt = "14:30";
    private Integer minutes = 90;
    private Integer lectures = 2;
    private Integer apartWeeks = 4;
    private String chair;

    static SeriesForm of(Series series) {
        SeriesForm form = new SeriesForm();
        form.unit = series.unitId();
        form.title = series.title();
        form.place = series.place();
        form.firstOn = series.firstOn().toString();
        form.until = series.until() == null ? "" : series.until().toString();
        form.everyWeeks = series.everyWeeks();
        form.startsAt = series.startsAt().toString();
        form.minutes = series.minutes();
        form.lectures = series.lectures();
        form.apartWeeks = series.apartWeeks();
        form.chair = series.chair().toString();
        return form;
    }

    SeriesDraft draft(Long id) {
        LocalDate first = Ask.date(firstOn);
        Long chosen = IdText.orNull(chair);
        return new SeriesDraft(id, unit, title, place, first, Ask.date(until), everyWeeks, FormTimes.read(startsAt), minutes, lectures, apartWeeks,
                chosen == null ? null : new MemberId(chosen));
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getFirstOn() {
        return firstOn;
    }

    public void setFirstOn(String firstOn) {
        this.firstOn = firstOn;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public Integer getEveryWeeks() {
        return everyWeeks;
    }

    public void setEveryWeeks(Integer everyWeeks) {
        this.everyWeeks = everyWeeks;
    }

    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(String startsAt) {
        this.startsAt = startsAt;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Integer getLectures() {
        return lectures;
    }

    public void setLectures(Integer lectures) {
        this.lectures = lectures;
    }

    public Integer getApartWeeks() {
        return apartWeeks;
    }

    public void setApartWeeks(Integer apartWeeks) {
        this.apartWeeks = apartWeeks;
    }

    public String getChair() {
        return chair;
    }

    public void setChair(String chair) {
        this.chair = chair;
    }
}
