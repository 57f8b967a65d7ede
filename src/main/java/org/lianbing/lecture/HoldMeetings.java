package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.people.Members;
import org.lianbing.platform.Sql;

/** Makes a series' meetings for the weeks to come. Doing it again changes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HoldMeetings {

    static final int WEEKS_AHEAD = 12;

    private final AllSeries all;
    private final Meetings meetings;
    private final Members members;
    private final Sql sql;
    private final Lectures lectures;
    private final Clock clock;

    HoldMeetings() {
        this(null, null, null, null, null, null);
    }

    @Inject
    HoldMeetings(AllSeries all, Meetings meetings, Members members, Sql sql, Lectures lectures, Clock clock) {
        this.all = all;
        this.meetings = meetings;
        this.members = members;
        this.sql = sql;
        this.lectures = lectures;
        this.clock = clock;
    }

    /** Adds those that are missing. A day of which a meeting was cancelled stays without. */
    void fill(Series series) {
        if (series.isRetired()) {
            return;
        }
        Set<LocalDate> there = new HashSet<>(sql.list(row -> row.date("held_on"), "select held_on from meeting where series_id=?", series.id()));
        coming(series, WEEKS_AHEAD).stream().filter(held -> !there.contains(held.day())).forEach(held -> meetings.add(new NewMeeting(series.kind(), series.unitId(),
                series.title(), held.place(), held.day(), start(series, held), series.minutes(), series.chair(), List.of()), series.id(),
                series.unitId()));
    }

    /**
     * The series or its days have changed: meetings that are still to come keep their order and take the days, times and places that now hold.
     * Those for which no day is left are cancelled with this reason.
     */
    void change(Series series, String reason) {
        List<Meeting> planned = sql.list(Meeting::of, Meeting.SELECT + "where g.series_id=? and g.state=? and g.starts_at>? order by g.starts_at",
                series.id(), MeetingState.PLANNED.name(), clock.instant());
        Set<Long> moving = planned.stream().map(Meeting::id).collect(Collectors.toSet());
        Set<LocalDate> taken = new HashSet<>();
        sql.list(row -> moving.contains(row.id("id")) || taken.add(row.date("held_on")), "select id, held_on from meeting where series_id=?", series.id());
        List<Held> days = series.isRetired() ? List.of() : coming(series, WEEKS_AHEAD + planned.size() * series.everyWeeks() + taken.size()).stream()
                .filter(held -> !taken.contains(held.day())).limit(planned.size()).toList();
        sql.batch("update meeting set held_on=? where id=?", planned.stream().map(one -> new Object[] {one.heldOn().plusYears(1000), one.id()}).toList());
        for (int at = 0; at < planned.size(); at++) {
            if (at < days.size()) {
                taken.add(days.get(at).day());
                take(series, planned.get(at).id(), days.get(at));
            } else {
                sql.update("update meeting set held_on=?, state=?, cancelled_reason=? where id=?", free(planned.get(at).heldOn(), taken),
                        MeetingState.CANCELLED.name(), reason, planned.get(at).id());
                lectures.release(planned.get(at).id());
            }
        }
        fill(series);
    }

    /** Two meetings of a series never share a day. */
    private static LocalDate free(LocalDate wished, Set<LocalDate> taken) {
        LocalDate day = wished;
        while (!taken.add(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private void take(Series series, long meeting, Held held) {
        sql.update("update meeting set held_on=?, starts_at=?, place=?, minutes=?, title=?, chair_id=? where id=?", held.day(), start(series, held),
                held.place(), series.minutes(), series.title(), series.chair(), meeting);
    }

    /** From what is still to come today to the so many weeks from now. */
    private List<Held> coming(Series series, int weeks) {
        ZoneId zone = members.zoneOf(series.unitPath());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return Held.of(series, all.days(series.id()), today, today.plusWeeks(weeks)).stream()
                .filter(held -> start(series, held).isAfter(clock.instant())).toList();
    }

    private Instant start(Series series, Held held) {
        return held.day().atTime(held.startsAt()).atZone(members.zoneOf(series.unitPath())).toInstant();
    }
}
