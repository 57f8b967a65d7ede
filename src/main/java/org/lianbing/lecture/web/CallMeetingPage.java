package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.lecture.CallMeeting;
import org.lianbing.lecture.MeetingKind;
import org.lianbing.lecture.NewMeeting;
import org.lianbing.lecture.SetSeries;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.UnitCard;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Calls a meeting that stands by itself. */
@Named
@RequestScoped
public class CallMeetingPage {

    @Inject
    CallMeeting call;
    @Inject
    SetSeries series;
    @Inject
    Members members;
    @Inject
    Screen screen;

    private List<UnitCard> units;
    private List<MemberCard> people;
    private MeetingKind kind = MeetingKind.WEEKLY;
    private Long unit;
    private String title;
    private String place;
    private String day;
    private String startsAt = "14:30";
    private Integer minutes = 90;
    private String chair;
    private String first;
    private String second;

    @PostConstruct
    void load() {
        units = series.units();
        if (units.isEmpty()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        people = series.chairs();
        unit = units.size() == 1 ? units.get(0).id() : null;
    }

    public String call() {
        return screen.submit(() -> {
            LocalDate on = Ask.date(day);
            LocalTime time = FormTimes.read(startsAt);
            List<Problem> problems = new ArrayList<>();
            require("unit", unit, problems);
            require("day", on, problems);
            require("startsAt", time, problems);
            require("chair", chosen(chair), problems);
            require("minutes", minutes, problems);
            if (!problems.isEmpty()) {
                throw new Failure.Invalid("lecture.meeting.invalid", problems);
            }
            String path = units.stream().filter(one -> one.id() == unit).findFirst().orElseThrow(() -> new Failure.NotFound("people.unit.unknown")).path();
            List<MemberId> lecturers = new ArrayList<>();
            List.of(first == null ? "" : first, second == null ? "" : second).stream().filter(one -> chosen(one) != null)
                    .forEach(one -> lecturers.add(chosen(one)));
            long id = call.call(new NewMeeting(kind, unit, title, place, on, on.atTime(time).atZone(members.zoneOf(path)).toInstant(), minutes,
                    chosen(chair), lecturers));
            return Screen.onward("/lecture/meeting?id=" + id, "lecture.done.called");
        });
    }

    private static void require(String field, Object value, List<Problem> problems) {
        if (value == null) {
            problems.add(Problem.at(field, "lecture.required"));
        }
    }

    /** One of those offered, else nobody. */
    private MemberId chosen(String id) {
        return people.stream().map(MemberCard::id).filter(one -> one.toString().equals(id)).findFirst().orElse(null);
    }

    public List<MeetingKind> getKinds() {
        return List.of(MeetingKind.WEEKLY, MeetingKind.VISIT);
    }

    public List<UnitCard> getUnits() {
        return units;
    }

    public List<MemberCard> getPeople() {
        return people;
    }

    public MeetingKind getKind() {
        return kind;
    }

    public void setKind(MeetingKind kind) {
        this.kind = kind;
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

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
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

    public String getChair() {
        return chair;
    }

    public void setChair(String chair) {
        this.chair = chair;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }
}
