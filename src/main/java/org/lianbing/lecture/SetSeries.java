package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Makes a series of meetings, changes it, ends it. */
@ApplicationScoped
@Transactional
public class SetSeries {

    private static final int MOST_LECTURES = 6;
    private static final int YEAR = 52;

    private final AllSeries all;
    private final HoldMeetings hold;
    private final Replan replan;
    private final MeetingSight sight;
    private final Units units;
    private final Members members;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    SetSeries() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    SetSeries(AllSeries all, HoldMeetings hold, Replan replan, MeetingSight sight, Units units, Members members, Caller caller, AuditTrail audit,
            Clock clock) {
        this.all = all;
        this.hold = hold;
        this.replan = replan;
        this.sight = sight;
        this.units = units;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The units whose meetings the caller plans, as a tree reads; empty if he plans none. */
    public List<UnitCard> units() {
        return sight.pathsKept().stream().flatMap(path -> units.below(path).stream()).toList();
    }

    /** Who may chair a meeting of one of these units: who leads there, then everyone in post; each once. */
    public List<MemberCard> chairs() {
        Map<MemberId, MemberCard> found = new LinkedHashMap<>();
        sight.pathsKept().forEach(path -> Stream.concat(Stream.of(Role.DIRECTOR, Role.TRAINER, Role.CENTRE, Role.DEPUTY)
                .flatMap(role -> members.withRole(role, path).stream()), members.inPost(path).stream()).forEach(card -> found.putIfAbsent(card.id(), card)));
        return List.copyOf(found.values());
    }

    /**
     * @throws Failure.NotFound  if there is none
     * @throws Failure.Forbidden unless the caller plans the meetings of its unit
     */
    public Series get(long id) {
        Series series = all.get(id);
        sight.requireKeeper(series.unitPath());
        return series;
    }

    /** Those that the caller plans, the retired last. */
    public List<Series> mine() {
        return all.below(sight.pathsKept());
    }

    /**
     * Makes it, or changes the one named; its meetings for the next weeks are made at once.
     *
     * @return its id
     * @throws Failure.Invalid if something is missing or out of range
     */
    public long save(SeriesDraft draft) {
        check(draft);
        long id = draft.id() == null ? add(draft) : change(draft);
        replan.run(id);
        audit.record("lecture.series.save", "series/" + id, "");
        return id;
    }

    private long add(SeriesDraft draft) {
        sight.requireKeeper(units.get(draft.unit()).path());
        return all.add(draft, clock.instant().toEpochMilli() ^ draft.unit(), caller.memberIfAny().orElse(null));
    }

    private long change(SeriesDraft draft) {
        Series before = all.lock(draft.id());
        sight.requireKeeper(before.unitPath());
        if (before.isRetired()) {
            throw new Failure.Conflict("lecture.rota.series.retired");
        }
        all.change(draft);
        hold.change(all.get(draft.id()), "");
        return draft.id();
    }

    /** Its coming meetings are cancelled; what was held stays. */
    public void retire(long id) {
        Series series = all.lock(id);
        sight.requireKeeper(series.unitPath());
        if (!series.isRetired()) {
            all.retire(id);
            hold.change(all.get(id), "");
            audit.record("lecture.series.retire", "series/" + id, "");
        }
    }

    private void check(SeriesDraft draft) {
        List<Problem> problems = new ArrayList<>();
        if (draft.id() == null && draft.unit() == null) {
            problems.add(Problem.at("unit", "lecture.required"));
        }
        MeetingChecks.text("title", draft.title(), problems);
        MeetingChecks.text("place", draft.place(), problems);
        MeetingChecks.minutes(draft.minutes() == null ? 0 : draft.minutes(), problems);
        within("everyWeeks", draft.everyWeeks(), 1, YEAR, problems);
        within("lectures", draft.lectures(), 0, MOST_LECTURES, problems);
        within("apartWeeks", draft.apartWeeks(), 0, YEAR, problems);
        if (draft.firstOn() == null) {
            problems.add(Problem.at("firstOn", "lecture.required"));
        } else if (draft.until() != null && draft.until().isBefore(draft.firstOn())) {
            problems.add(Problem.at("until", "lecture.rota.series.untilBefore"));
        } else if (draft.firstOn().isBefore(LocalDate.of(2000, 1, 1)) || draft.firstOn().isAfter(LocalDate.of(2200, 1, 1))) {
            problems.add(Problem.at("firstOn", "lecture.rota.day.range"));
        }
        if (draft.startsAt() == null) {
            problems.add(Problem.at("startsAt", "lecture.required"));
        }
        if (draft.chair() == null) {
            problems.add(Problem.at("chair", "lecture.required"));
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("lecture.meeting.invalid", problems);
        }
        members.card(draft.chair());
    }

    private static void within(String field, Integer number, int least, int most, List<Problem> problems) {
        if (number == null || number < least || number > most) {
            problems.add(Problem.at(field, "lecture.range", least, most));
        }
    }
}
