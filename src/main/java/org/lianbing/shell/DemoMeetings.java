package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.lianbing.kernel.MemberId;
import org.lianbing.lecture.FindMeetings;
import org.lianbing.lecture.MoveTurn;
import org.lianbing.lecture.SeriesDraft;
import org.lianbing.lecture.SetSeries;
import org.lianbing.lecture.ShowMeeting;
import org.lianbing.lecture.Volunteer;

/** The demo company's weekly meeting: every Friday at 14:30 two of the whole branch lecture. */
@ApplicationScoped
class DemoMeetings {

    private static final String TRAINER = "060006";
    private static final String CHAIR = "060002";
    private static final int LECTURES = 2;

    /** Who lectured in the month with the history, week by week, and on what. */
    static final List<Lectured> LECTURED = List.of(new Lectured("061106", "农村户淡季稳动销"), new Lectured("061104", "价签三查"),
            new Lectured("061208", "一本走访日志用一年"), new Lectured("061204", "新品上柜第一周"), new Lectured("061302", "12日前预测的四个数"),
            new Lectured("061108", "接到投诉先做什么"), new Lectured("061101", "便民店陈列前后"), new Lectured("061305", "驻点一天怎么排线"));

    private final SetSeries series;
    private final Volunteer turns;
    private final MoveTurn move;
    private final ShowMeeting show;
    private final FindMeetings meetings;
    private final DemoEvenings evenings;
    private final DemoActs acts;

    DemoMeetings() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    DemoMeetings(SetSeries series, Volunteer turns, MoveTurn move, ShowMeeting show, FindMeetings meetings, DemoEvenings evenings, DemoActs acts) {
        this.series = series;
        this.turns = turns;
        this.move = move;
        this.show = show;
        this.meetings = meetings;
        this.evenings = evenings;
        this.acts = acts;
    }

    /** Before the month begins: the series and its meetings; eight offer to open the round, the last place of a meeting being taken first. */
    long begin(DemoCalendar calendar) {
        LocalDate first = fridays(calendar).get(0);
        long id = acts.as(TRAINER, calendar.at(first.minusDays(10), 9, 0), () -> series.save(new SeriesDraft(null, branch(),
                "周例会", "二楼会议室", first, null, 1, LocalTime.of(14, 30), 90, LECTURES, 4, acts.id(CHAIR))));
        List<Long> weeks = acts.as(TRAINER, calendar.at(first.minusDays(10), 9, 10), () -> meetings.ofSeries(id));
        for (int at = LECTURED.size() - 1; at >= 0; at--) {
            open(calendar, id, weeks.get(at / LECTURES), LECTURED.get(at).number());
        }
        return id;
    }

    /** He offers to lecture there; if the lot has put him there already, the trainer makes sure that he stays. */
    private void open(DemoCalendar calendar, long id, long meeting, String number) {
        MemberId lecturer = acts.id(number);
        Instant evening = calendar.at(fridays(calendar).get(0).minusDays(9), 18, 30);
        acts.as(TRAINER, evening, () -> show.of(meeting)).turns().stream().filter(turn -> turn.member().id().equals(lecturer)).findFirst()
                .ifPresentOrElse(turn -> acts.as(TRAINER, evening, () -> {
                    move.move(id, lecturer, meeting, turn.place(), "首轮开讲");
                    return null;
                }), () -> acts.as(number, evening, () -> {
                    turns.volunteer(meeting);
                    return null;
                }));
    }

    /** The month's four meetings, one after the other. */
    void hold(DemoCalendar calendar, long id) {
        List<LocalDate> days = fridays(calendar);
        List<Long> weeks = acts.as(TRAINER, calendar.at(days.get(0).minusDays(10), 9, 10), () -> meetings.ofSeries(id));
        IntStream.range(0, days.size()).forEach(week -> evenings.hold(calendar, days.get(week), week, CHAIR, weeks.get(week),
                LECTURED.subList(week * LECTURES, (week + 1) * LECTURES)));
    }

    /** The four meetings of the month with the history. */
    static List<LocalDate> fridays(DemoCalendar calendar) {
        LocalDate first = calendar.month().atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return List.of(first, first.plusWeeks(1), first.plusWeeks(2), first.plusWeeks(3));
    }

    private long branch() {
        return series.units().stream().filter(unit -> unit.code().equals("branch")).findFirst().orElseThrow().id();
    }

    record Lectured(String number, String title) {
    }
}
