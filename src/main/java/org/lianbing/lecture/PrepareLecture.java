package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Members;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.IdText;
import org.lianbing.question.ProposeQuestions;

/** The lecturer prepares: what he types is kept as it comes, and stands when he says that it is ready. */
@ApplicationScoped
@Transactional
public class PrepareLecture {

    private final Lectures lectures;
    private final Meetings meetings;
    private final Turns turns;
    private final Plans plans;
    private final Slides slides;
    private final CheckQuestions questions;
    private final Remarks remarks;
    private final Wishes wishes;
    private final LectureSight sight;
    private final ProposeQuestions propose;
    private final Notify notify;
    private final Members members;
    private final Caller caller;
    private final AuditTrail audit;

    PrepareLecture() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    PrepareLecture(Lectures lectures, Meetings meetings, Turns turns, Plans plans, Slides slides, CheckQuestions questions, Remarks remarks,
            Wishes wishes, LectureSight sight, ProposeQuestions propose, Notify notify, Members members, Caller caller, AuditTrail audit) {
        this.lectures = lectures;
        this.meetings = meetings;
        this.turns = turns;
        this.plans = plans;
        this.slides = slides;
        this.questions = questions;
        this.remarks = remarks;
        this.wishes = wishes;
        this.sight = sight;
        this.propose = propose;
        this.notify = notify;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * The caller's own lecture of this meeting, begun now if it was not.
     *
     * @throws Failure.NotFound unless he has a turn in it
     */
    public Preparation mine(long meeting) {
        Meeting held = meetings.get(meeting);
        MemberId me = caller.member();
        if (turns.of(meeting).stream().noneMatch(turn -> turn.member().equals(me))) {
            throw new Failure.NotFound("lecture.unknown");
        }
        Lecture lecture = lectures.begin(meeting, me);
        Plans.Stored stored = plans.of(lecture.id());
        return new Preparation(lecture.id(), lecture.state(), held, stored.plan(), stored.version(), stored.savedAt(), slides.of(lecture.id()),
                remarks.of(lecture.id()), LectureSight.isOpen(lecture, held) && lecture.state() != LectureState.READY,
                LectureSight.takesSlides(lecture, held), PlanChecks.missing(stored.plan()));
    }

    /**
     * Keeps what he typed, complete or not.
     *
     * @param version of what he had before him
     * @throws Failure.NotFound unless the caller is the lecturer
     * @throws Failure.Conflict if it was changed meanwhile, is ready, or the meeting has begun
     * @throws Failure.Invalid  if it is more than there is room for
     */
    public Saved save(long id, int version, Plan plan) {
        Lecture lecture = requireOpen(id);
        if (lecture.state() == LectureState.READY) {
            throw new Failure.Conflict("lecture.prepare.isReady");
        }
        PlanChecks.requireRoom(plan);
        Plans.Stored before = plans.of(id);
        if (before.version() == version && before.plan().equals(plan) && version > 0) {
            return new Saved(version, before.savedAt());
        }
        if (!plans.save(lecture, version, plan, wishes.granted(IdText.orNull(plan.wish())))) {
            throw new Failure.Conflict("lecture.prepare.meanwhile");
        }
        return new Saved(version + 1, plans.of(id).savedAt());
    }

    /**
     * He says that it is ready: his questions go to the question bank as drafts, and whoever chairs the meeting is told.
     *
     * @throws Failure.Invalid naming all that is missing
     */
    public void ready(long id) {
        Lecture lecture = requireOpen(id);
        if (lecture.state() == LectureState.READY) {
            return;
        }
        Plan plan = plans.of(id).plan();
        List<Problem> problems = new ArrayList<>(PlanChecks.missing(plan));
        problems.addAll(propose.problems(PlanChecks.typed(plan)));
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("lecture.meeting.invalid", problems);
        }
        questions.set(id, propose.keep(plan.topic(), PlanChecks.typed(plan), questions.of(id)));
        turn(lecture, LectureState.READY);
        audit.record("lecture.ready", "lecture/" + id, "");
        tell(lecture, plan);
    }

    private void tell(Lecture lecture, Plan plan) {
        notify.settle(List.of(lecture.lecturer()), about(lecture));
        Set<MemberId> keepers = new LinkedHashSet<>(remarks.authors(lecture.id()));
        Meeting meeting = sight.meetingOf(lecture);
        if (meeting != null) {
            keepers.add(meeting.chair());
        }
        keepers.remove(lecture.lecturer());
        notify.tell(keepers, new NewNotice("lecture.notice.ready", List.of(members.card(lecture.lecturer()).name(), plan.title()),
                "/lecture/lecture?id=" + lecture.id(), about(lecture)));
    }

    /** What is said of a lecture's state is one notice. */
    static String about(Lecture lecture) {
        return "lecture/" + lecture.id() + "/state";
    }

    /** He takes it back to go on writing. The questions stay as they were until he is ready again. */
    public void reopen(long id) {
        Lecture lecture = requireOpen(id);
        if (lecture.state() == LectureState.READY) {
            turn(lecture, LectureState.DRAFT);
            audit.record("lecture.reopen", "lecture/" + id, "");
        }
    }

    private void turn(Lecture lecture, LectureState to) {
        if (!plans.turn(lecture, to)) {
            throw new Failure.Conflict("lecture.prepare.meanwhile");
        }
    }

    private Lecture requireOpen(long id) {
        Lecture lecture = lectures.get(id);
        sight.requireOwn(lecture);
        if (!LectureSight.isOpen(lecture, sight.meetingOf(lecture))) {
            throw new Failure.Conflict("lecture.prepare.fixed");
        }
        return lecture;
    }

    /** What became of a save. */
    public record Saved(int version, Instant savedAt) {
    }
}
