package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Sql;

/** Finds meetings: everyone those of his own unit and of units above, and what he chairs; a role those of all units below it. */
@ApplicationScoped
@Transactional
public class FindMeetings {

    public static final int PAGE = 30;
    private static final int MOST = 10_000;

    private final Sql sql;
    private final Access access;
    private final Caller caller;
    private final Members members;
    private final Units units;
    private final Clock clock;

    FindMeetings() {
        this(null, null, null, null, null, null);
    }

    @Inject
    FindMeetings(Sql sql, Access access, Caller caller, Members members, Units units, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.caller = caller;
        this.members = members;
        this.units = units;
        this.clock = clock;
    }

    /** The units below the caller's roles; empty if he sees only his own meetings. */
    public List<UnitCard> units() {
        return paths().stream().flatMap(path -> units.below(path).stream()).toList();
    }

    public int count(MeetingFilter filter) {
        Where where = where(filter);
        return (int) sql.count("select count(*) as n from meeting g join unit_card u on u.id=g.unit_id where " + where.condition(), where.args().toArray());
    }

    /** Pages from 0, {@value #PAGE} meetings each. */
    public List<MeetingRow> list(MeetingFilter filter, int page) {
        return rows(filter, PAGE, page * PAGE);
    }

    /** All at once, for a file. */
    public List<MeetingRow> all(MeetingFilter filter) {
        return rows(filter, MOST, 0);
    }

    /** So many from this one on. */
    public List<MeetingRow> some(MeetingFilter filter, int most, int from) {
        return rows(filter, most, from);
    }

    /** Those of a series that are still planned, by day, if the caller sees them. */
    public List<Long> ofSeries(long series) {
        Where where = where(new MeetingFilter("", null, null, false));
        where.args().add(series);
        return sql.list(row -> row.id("id"), "select g.id from meeting g join unit_card u on u.id=g.unit_id where " + where.condition()
                + " and g.series_id=? order by g.starts_at", where.args().toArray());
    }

    private List<MeetingRow> rows(MeetingFilter filter, int most, int from) {
        Where where = where(filter);
        where.args().add(most);
        where.args().add(from);
        return withLecturers(sql.list(Meeting::of, Meeting.SELECT + "where " + where.condition() + " order by g.starts_at" + (filter.past() ? " desc" : "")
                + ", g.id limit ? offset ?", where.args().toArray()));
    }

    private List<MeetingRow> withLecturers(List<Meeting> found) {
        Set<MemberId> chairs = found.stream().map(Meeting::chair).collect(Collectors.toSet());
        Map<MemberId, MemberCard> cards = members.cards(chairs);
        Map<Long, List<MeetingRow.Lecturer>> lecturers = new HashMap<>();
        sql.list(row -> lecturers.computeIfAbsent(row.id("meeting_id"), none -> new ArrayList<>())
                .add(new MeetingRow.Lecturer(row.member("member_id").toString(), row.text("number"), row.text("name"), row.text("title"))),
                "select r.meeting_id, r.member_id, c.number, c.name, coalesce(l.title, '') as title from turn r join member_card c on c.id=r.member_id "
                + "left join lecture l on l.meeting_id=r.meeting_id and l.lecturer_id=r.member_id where r.meeting_id in (" + Sql.marks(found.size())
                + ") order by r.meeting_id, r.place", found.stream().map(Meeting::id).toArray());
        return found.stream().map(meeting -> new MeetingRow(meeting, cards.get(meeting.chair()).name(),
                lecturers.getOrDefault(meeting.id(), List.of()))).toList();
    }

    private Where where(MeetingFilter filter) {
        List<Object> args = new ArrayList<>();
        List<String> sight = new ArrayList<>(paths().stream().map(path -> "u.path like ?").toList());
        paths().forEach(path -> args.add(path + "%"));
        if (caller.memberIfAny().isPresent()) {
            sight.add("? like u.path || '%'");
            sight.add("g.chair_id=?");
            args.add(access.me().unitPath());
            args.add(access.me().id());
        }
        StringBuilder condition = new StringBuilder("(" + String.join(" or ", sight) + ")");
        String over = "(g.state in (?,?) or g.state=? and g.starts_at<?)";
        condition.append(" and ").append(filter.past() ? over : "not " + over);
        args.addAll(List.of(MeetingState.CLOSED, MeetingState.CANCELLED, MeetingState.PLANNED, clock.instant().minus(Meeting.LINGERS)));
        if (!filter.search().isEmpty()) {
            condition.append(" and (lower(g.title) like ? escape '!' or lower(g.place) like ? escape '!')");
            args.add(Chinese.contains(filter.search()));
            args.add(Chinese.contains(filter.search()));
        }
        if (filter.unit() != null) {
            condition.append(" and u.path like ?");
            args.add(units.get(filter.unit()).path() + "%");
        }
        if (filter.kind() != null) {
            condition.append(" and g.kind=?");
            args.add(filter.kind());
        }
        return new Where(condition.toString(), args);
    }

    private List<String> paths() {
        return access.pathsOf(Role.TRAINER, Role.DIRECTOR, Role.CENTRE, Role.DEPUTY, Role.INSPECTION, Role.HR);
    }

    private record Where(String condition, List<Object> args) {
    }
}
