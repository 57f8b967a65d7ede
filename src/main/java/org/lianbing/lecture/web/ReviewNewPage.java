package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.lecture.CallReview;
import org.lianbing.lecture.MeetingForm;
import org.lianbing.lecture.NewReview;
import org.lianbing.people.UnitCard;
import org.lianbing.platform.web.Screen;

/** Calls a monthly review: which month, when, where, how many speak. */
@Named
@RequestScoped
public class ReviewNewPage {

    @Inject
    CallReview call;
    @Inject
    MeetingForm form;
    @Inject
    Screen screen;

    private Long unit;
    private String period;
    private String day;
    private String time = "14:30";
    private String place;
    private Integer minutes = 90;
    private Integer highest = 3;
    private Integer lowest = 3;

    @PostConstruct
    void load() {
        List<UnitCard> units = form.units();
        if (units.isEmpty()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        unit = units.get(0).id();
        day = form.today().toString();
        period = YearMonth.from(form.today()).minusMonths(1).toString();
    }

    public String submit() {
        return screen.submit(() -> {
            MeetingForm.When when = form.when(unit == null ? 0 : unit, day, time);
            long id = call.call(new NewReview(unit == null ? 0 : unit, month(), place, when.day(), when.start(), given(minutes), form.me(), given(highest), given(lowest)));
            return Screen.onward("/lecture/review?id=" + id, "lecture.done.reviewCalled");
        });
    }

    private YearMonth month() {
        if (period == null || !period.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw Failure.Invalid.field("period", "lecture.review.period");
        }
        return YearMonth.parse(period);
    }

    private static int given(Integer number) {
        return number == null ? -1 : number;
    }

    public List<UnitCard> getUnits() {
        return form.units();
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Integer getHighest() {
        return highest;
    }

    public void setHighest(Integer highest) {
        this.highest = highest;
    }

    public Integer getLowest() {
        return lowest;
    }

    public void setLowest(Integer lowest) {
        this.lowest = lowest;
    }
}
