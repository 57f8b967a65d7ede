package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Me;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The meetings that the caller is to be at: those of his unit and of the ones above, those he chairs, and those he lectures in. */
@ApplicationScoped
@Transactional
public class MyMeetings {

    private static final String MINE = Meeting.SELECT.replaceFirst(" from ", ", t.member_id as turn_of, l.title as lecture from ")
            + "left join turn t on t.meeting_id=g.id and t.member_id=? left join lecture l on l.meeting_id=g.id and l.lecturer_id=t.member_id "
            + "where g.starts_at>=? and g.starts_at<? and (t.member_id is not null or g.chair_id=? or ? like u.path || '%') ";

    private final Sql sql;
    private final Access access;

    MyMeetings() {
        this(null, null);
    }

    @Inject
    MyMeetings(Sql sql, Access access) {
        this.sql = sql;
        this.access = access;
    }

    /** Those that begin from {@code from} on and before {@code until}, the cancelled too, in their order. */
    public List<MyMeeting> between(Instant from, Instant until) {
        Me me = access.me();
        return sql.list(row -> read(row, me.id()), MINE + "order by g.starts_at, g.id", me.id(), from, until, me.id(), me.unitPath());
    }

    private static MyMeeting read(Row row, MemberId me) {
        Meeting meeting = Meeting.of(row);
        String lecture = row.text("lecture");
        return new MyMeeting(meeting, row.member("turn_of") != null, lecture == null ? "" : lecture, meeting.chair().equals(me));
    }
}
