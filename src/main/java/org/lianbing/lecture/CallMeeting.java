package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.AuditTrail;

/** Calls a meeting that stands by itself, its lecturers named. */
@ApplicationScoped
@Transactional
public class CallMeeting {

    private final Meetings meetings;
    private final Turns turns;
    private final MeetingSight sight;
    private final Units units;
    private final AuditTrail audit;

    CallMeeting() {
        this(null, null, null, null, null);
    }

    @Inject
    CallMeeting(Meetings meetings, Turns turns, MeetingSight sight, Units units, AuditTrail audit) {
        this.meetings = meetings;
        this.turns = turns;
        this.sight = sight;
        this.units = units;
        this.audit = audit;
    }

    /**
     * @return its id
     * @throws Failure.Forbidden unless the caller plans the meetings of this unit
     * @throws Failure.Invalid   if something is missing or out of range
     */
    public long call(NewMeeting draft) {
        UnitCard unit = units.get(draft.unit());
        sight.requireKeeper(unit.path());
        List<Problem> problems = new ArrayList<>();
        MeetingChecks.text("title", draft.title(), problems);
        MeetingChecks.text("place", draft.place(), problems);
        MeetingChecks.minutes(draft.minutes(), problems);
        if (draft.lecturers().size() != draft.lecturers().stream().distinct().count()) {
            problems.add(Problem.at("lecturers", "lecture.meeting.twice"));
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("lecture.meeting.invalid", problems);
        }
        long id = meetings.add(draft, null, unit.id());
        turns.name(id, draft.lecturers());
        audit.record("lecture.meeting.call", "meeting/" + id, "");
        return id;
    }
}
