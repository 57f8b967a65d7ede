package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Members;
import org.lianbing.platform.Caller;

/**
 * Who may see and change what a lecturer prepares: he himself and who plans or chairs the meeting; once it has begun, everyone in sight
 * of the meeting sees it.
 */
@ApplicationScoped
class LectureSight {

    private final MeetingSight sight;
    private final Meetings meetings;
    private final Members members;
    private final Caller caller;

    LectureSight() {
        this(null, null, null, null);
    }

    @Inject
    LectureSight(MeetingSight sight, Meetings meetings, Members members, Caller caller) {
        this.sight = sight;
        this.meetings = meetings;
        this.members = members;
        this.caller = caller;
    }

    /** Null while he has no turn for it. */
    Meeting meetingOf(Lecture lecture) {
        return lecture.meeting() == null ? null : meetings.get(lecture.meeting());
    }

    boolean isOwn(Lecture lecture) {
        return caller.memberIfAny().filter(lecture.lecturer()::equals).isPresent();
    }

    /** Whether the caller plans or chairs its meeting; while it has none, the meetings of the lecturer's unit. */
    boolean isKept(Lecture lecture, Meeting meeting) {
        return meeting == null ? sight.isKeeper(members.card(lecture.lecturer()).unitPath()) : sight.isChair(meeting);
    }

    /** @throws Failure.NotFound if it is not the caller's: that it is there is not told */
    void requireOwn(Lecture lecture) {
        if (!isOwn(lecture)) {
            throw new Failure.NotFound("lecture.unknown");
        }
    }

    /** @throws Failure.Forbidden unless the caller plans or chairs its meeting */
    void requireKeeper(Lecture lecture, Meeting meeting) {
        if (!isKept(lecture, meeting)) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    void requireSight(Lecture lecture, Meeting meeting) {
        if (isOwn(lecture) || isKept(lecture, meeting)) {
            return;
        }
        if (meeting == null || !hasBegun(meeting)) {
            throw new Failure.Forbidden("lecture.notYet");
        }
        sight.requireSight(meeting);
    }

    static boolean hasBegun(Meeting meeting) {
        return meeting.is(MeetingState.OPEN) || meeting.is(MeetingState.CLOSED);
    }

    /** Before the meeting. */
    static boolean isOpen(Lecture lecture, Meeting meeting) {
        return lecture.state() != LectureState.GIVEN && (meeting == null || meeting.is(MeetingState.PLANNED));
    }

    /** Slides may still come when the meeting has begun, until it is over. */
    static boolean takesSlides(Lecture lecture, Meeting meeting) {
        return lecture.state() != LectureState.GIVEN && (meeting == null || meeting.is(MeetingState.PLANNED) || meeting.is(MeetingState.OPEN));
    }
}
