package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Who plans or chairs the meeting asks the lecturer to change something before the day. */
@ApplicationScoped
@Transactional
public class AskChanges {

    private static final int LONGEST = 500;

    private final Lectures lectures;
    private final Plans plans;
    private final Remarks remarks;
    private final LectureSight sight;
    private final Notify notify;
    private final Caller caller;
    private final AuditTrail audit;

    AskChanges() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    AskChanges(Lectures lectures, Plans plans, Remarks remarks, LectureSight sight, Notify notify, Caller caller, AuditTrail audit) {
        this.lectures = lectures;
        this.plans = plans;
        this.remarks = remarks;
        this.sight = sight;
        this.notify = notify;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * @throws Failure.Forbidden unless the caller plans or chairs the meeting
     * @throws Failure.Conflict  once the meeting has begun, or if the lecture changed at this moment
     * @throws Failure.Invalid   if he does not say what, in at most 500 characters
     */
    public void ask(long id, String text) {
        Lecture lecture = lectures.get(id);
        Meeting meeting = sight.meetingOf(lecture);
        sight.requireKeeper(lecture, meeting);
        if (meeting == null || !LectureSight.isOpen(lecture, meeting)) {
            throw new Failure.Conflict("lecture.prepare.fixed");
        }
        String what = text == null ? "" : text.strip();
        if (what.isEmpty()) {
            throw Failure.Invalid.field("what", "lecture.required");
        } else if (what.length() > LONGEST) {
            throw Failure.Invalid.field("what", "lecture.tooLong", LONGEST);
        } else if (!plans.turn(lecture, LectureState.CHANGES_ASKED)) {
            throw new Failure.Conflict("lecture.prepare.meanwhile");
        }
        remarks.add(id, caller.member(), what);
        notify.tell(List.of(lecture.lecturer()), new NewNotice("lecture.notice.changes", List.of(lecture.title().isEmpty() ? meeting.title() : lecture.title(), what),
                "/lecture/prepare?meeting=" + meeting.id(), PrepareLecture.about(lecture)));
        audit.record("lecture.askChanges", "lecture/" + id, "");
    }
}
