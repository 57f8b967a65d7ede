package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Writes down what a meeting resolves, and what becomes of it. */
@ApplicationScoped
@Transactional
public class KeepResolutions {

    private static final int LONGEST = 1000;

    private final Meetings meetings;
    private final Resolutions resolutions;
    private final MeetingSight sight;
    private final Members members;
    private final Notify notify;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    KeepResolutions() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepResolutions(Meetings meetings, Resolutions resolutions, MeetingSight sight, Members members, Notify notify, Caller caller, Clock clock,
            AuditTrail audit) {
        this.meetings = meetings;
        this.resolutions = resolutions;
        this.sight = sight;
        this.members = members;
        this.notify = notify;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Its owner is told.
     *
     * @param ownerNumber 工号 of who sees to it, of the meeting's unit
     * @return its id
     * @throws Failure.Forbidden unless the caller chairs the meeting
     * @throws Failure.Invalid   if something is missing, there is no such member in the unit, or the day is before the meeting's
     */
    public long resolve(long meetingId, String words, String ownerNumber, LocalDate due) {
        Meeting meeting = meetings.get(meetingId);
        sight.requireChair(meeting);
        if (meeting.is(MeetingState.CANCELLED)) {
            throw new Failure.Conflict("lecture.meeting.cancelled");
        }
        List<Problem> problems = new ArrayList<>();
        if (words == null || words.isBlank()) {
            problems.add(Problem.at("words", "lecture.required"));
        } else if (words.strip().length() > LONGEST) {
            problems.add(Problem.at("words", "lecture.tooLong", LONGEST));
        }
        Optional<MemberCard> owner = members.withNumber(ownerNumber == null ? "" : ownerNumber.strip())
                .filter(card -> card.unitPath().startsWith(meeting.unitPath()));
        if (owner.isEmpty()) {
            problems.add(Problem.at("owner", "lecture.resolution.noOwner"));
        }
        if (due == null || due.isBefore(meeting.heldOn())) {
            problems.add(Problem.at("due", "lecture.resolution.due"));
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("lecture.meeting.invalid", problems);
        }
        MemberId to = owner.orElseThrow().id();
        long id = resolutions.add(meetingId, words.strip(), to, due);
        notify.tell(List.of(to), new NewNotice("lecture.resolution.notice", List.of(words.strip(), due.toString()), "/lecture/resolutions?mine=true",
                "resolution/" + id));
        audit.record("lecture.resolution.make", "meeting/" + meetingId, Long.toString(id));
        return id;
    }

    /**
     * @param state DONE, by its owner or the chair; or DROPPED, by the chair
     * @param note  what came of it, or why it is dropped; required, at most 1,000 characters
     * @throws Failure.Conflict if it is ended already
     */
    public void end(long id, Resolution.State state, String note) {
        Resolution resolution = resolutions.lock(id);
        Meeting meeting = meetings.get(resolution.meeting());
        boolean own = caller.memberIfAny().filter(resolution.owner()::equals).isPresent();
        if (state == Resolution.State.OPEN || !(own && state == Resolution.State.DONE)) {
            sight.requireChair(meeting);
        }
        String said = note == null ? "" : note.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Failure.Invalid.field("note", said.isEmpty() ? "lecture.required" : "lecture.tooLong", LONGEST);
        }
        if (!resolution.isOpen()) {
            throw new Failure.Conflict("lecture.resolution.ended");
        }
        resolutions.end(id, state, said, caller.memberIfAny().orElse(null), clock.instant());
        notify.settle(List.of(resolution.owner()), "resolution/" + id);
        audit.record("lecture.resolution.end", "resolution/" + id, state.code());
    }

    /** What was ended by mistake is open again, by the chair. */
    public void reopen(long id) {
        Resolution resolution = resolutions.lock(id);
        sight.requireChair(meetings.get(resolution.meeting()));
        resolutions.reopen(id);
        audit.record("lecture.resolution.reopen", "resolution/" + id, "");
    }
}
