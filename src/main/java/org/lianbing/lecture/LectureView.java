package org.lianbing.lecture;

import java.util.List;
import org.lianbing.people.MemberCard;
import org.lianbing.question.Revision;

/**
 * A lecture as one sees it who may.
 *
 * @param meeting   null while the lecturer has no turn for it
 * @param questions with what is right: for the lecturer and keepers always, for all others when the meeting is over
 * @param remarks   of keepers, the latest first; for him and them alone
 * @param record    of the day, or null
 * @param item      its page of the library, or null
 * @param own       it is the reader's
 * @param kept      the reader plans or chairs the meeting
 */
public record LectureView(long id, LectureState state, Meeting meeting, MemberCard lecturer, Plan plan, List<SlidesLine> slides,
        List<Revision> questions, List<Remark> remarks, DayRecord record, Long item, boolean own, boolean kept) {

    /** Every page that can be looked at, below {@code /api/}. */
    public List<String> pages() {
        return slides.stream().flatMap(one -> one.pagePaths().stream()).toList();
    }

    /** What can be fetched. */
    public List<SlidesLine> files() {
        return slides.stream().filter(one -> !one.isPicture()).toList();
    }

    public boolean isBegun() {
        return meeting != null && LectureSight.hasBegun(meeting);
    }

    public boolean isOver() {
        return meeting != null && meeting.is(MeetingState.CLOSED);
    }

    /** A keeper may ask for changes. */
    public boolean isAskable() {
        return kept && meeting != null && meeting.is(MeetingState.PLANNED) && state != LectureState.GIVEN;
    }

    /** The record of the day can be written. */
    public boolean isRecordable() {
        return (own || kept) && isBegun();
    }
}
