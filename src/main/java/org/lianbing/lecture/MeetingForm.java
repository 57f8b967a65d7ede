package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.Caller;

/** What a form that calls a meeting offers and reads. */
@ApplicationScoped
@Transactional
public class MeetingForm {

    private final MeetingSight sight;
    private final Units units;
    private final Members members;
    private final Caller caller;

    MeetingForm() {
        this(null, null, null, null);
    }

    @Inject
    MeetingForm(MeetingSight sight, Units units, Members members, Caller caller) {
        this.sight = sight;
        this.units = units;
        this.members = members;
        this.caller = caller;
    }

    /** The units whose meetings the caller plans, as the tree reads; empty if there is none. */
    public List<UnitCard> units() {
        return sight.pathsKept().stream().sorted().flatMap(path -> units.below(path).stream()).distinct().toList();
    }

    /** Who may be named in this meeting: the unit's customer managers. For its chair. */
    public List<MemberCard> membersOf(Meeting meeting) {
        sight.requireChair(meeting);
        return members.inPost(meeting.unitPath());
    }

    /** In the caller's zone. */
    public LocalDate today() {
        return members.today(caller.member());
    }

    public MemberId me() {
        return caller.member();
    }

    /**
     * A day and a time as they were typed, in the zone of the unit.
     *
     * @throws Failure.Invalid if one of them is none
     */
    public When when(long unit, String day, String time) {
        ZoneId zone = members.zoneOf(units.get(unit).path());
        List<Problem> problems = new ArrayList<>();
        LocalDate date = parsed(LocalDate::parse, day, "day", "lecture.form.day", problems);
        LocalTime clock = parsed(LocalTime::parse, time, "time", "lecture.form.time", problems);
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("lecture.meeting.invalid", problems);
        }
        return new When(date, date.atTime(clock).atZone(zone).toInstant());
    }

    private static <T> T parsed(Function<String, T> reader, String typed, String field, String code, List<Problem> problems) {
        try {
            return reader.apply(typed == null ? "" : typed.strip());
        } catch (DateTimeException none) {
            problems.add(Problem.at(field, code));
            return null;
        }
    }

    /** @param start in the unit's zone at that day and time */
    public record When(LocalDate day, Instant start) {
    }
}
