package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Sql;

/** Calls a planned meeting off. In a series its turns move on, in their order. */
@ApplicationScoped
@Transactional
public class CancelMeeting {

    private static final int LONGEST_REASON = 200;

    private final Meetings meetings;
    private final AllSeries all;
    private final RotaBook book;
    private final Replan replan;
    private final MeetingSight sight;
    private final AuditTrail audit;
    private final Sql sql;
    private final Lectures lectures;

    CancelMeeting() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    CancelMeeting(Meetings meetings, AllSeries all, RotaBook book, Replan replan, MeetingSight sight, AuditTrail audit, Sql sql, Lectures lectures) {
        this.meetings = meetings;
        this.all = all;
        this.book = book;
        this.replan = replan;
        this.sight = sight;
        this.audit = audit;
        this.sql = sql;
        this.lectures = lectures;
    }

    /**
     * @param reason at most 200 characters
     * @throws Failure.Conflict if it has begun, is over or was cancelled
     */
    public void cancel(long id, String reason) {
        Meeting known = meetings.get(id);
        if (known.seriesId() != null) {
            all.lock(known.seriesId());
        }
        Meeting meeting = meetings.lock(id);
        sight.requireKeeper(meeting.unitPath());
        if (!meeting.is(MeetingState.PLANNED)) {
            throw new Failure.Conflict("lecture.rota.cancel.late");
        } else if (reason == null || reason.isBlank()) {
            throw Failure.Invalid.field("reason", "lecture.required");
        } else if (reason.length() > LONGEST_REASON) {
            throw Failure.Invalid.field("reason", "lecture.tooLong", LONGEST_REASON);
        }
        RotaState before = meeting.seriesId() == null ? null : book.read(meeting.seriesId());
        sql.update("update meeting set state=?, cancelled_reason=? where id=?", MeetingState.CANCELLED, reason.strip(), id);
        if (before != null) {
            replan.write(before, book.read(meeting.seriesId()), reason.strip());
        }
        lectures.release(id);
        audit.record("lecture.meeting.cancel", "meeting/" + id, "");
    }
}
