package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Members;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The stored resolutions. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Resolutions {

    private static final String FROM = "from resolution r join meeting g on g.id=r.meeting_id join unit_card u on u.id=g.unit_id "
            + "join member_card m on m.id=r.owner_id ";
    private static final String SELECT = "select r.id, r.meeting_id, g.title, g.held_on, r.words, r.owner_id, m.name, r.due_on, r.state, r.note ";

    private final Sql sql;
    private final Members members;

    Resolutions() {
        this(null, null);
    }

    @Inject
    Resolutions(Sql sql, Members members) {
        this.sql = sql;
        this.members = members;
    }

    long add(long meeting, String words, MemberId owner, LocalDate due) {
        return sql.insert("insert into resolution(meeting_id, words, search_text, owner_id, due_on, state, note) values (?,?,?,?,?,?,'')", meeting, words,
                Chinese.searchable(words), owner, due, Resolution.State.OPEN);
    }

    /** @throws Failure.NotFound if there is none */
    Resolution lock(long id) {
        sql.list(row -> row.id("id"), "select id from resolution where id=? for update", id);
        return list(Condition.of("r.id=?", id), LocalDate.MIN).stream().findFirst().orElseThrow(() -> new Failure.NotFound("lecture.resolution.unknown"));
    }

    /** In the order of their making. */
    List<Resolution> of(Meeting meeting) {
        return list(Condition.of("r.meeting_id=?", meeting.id()), today(meeting));
    }

    /** Open ones of the unit's earlier meetings. */
    List<Resolution> carriedTo(Meeting meeting) {
        return list(Condition.of("g.unit_id=? and g.starts_at<? and r.state='OPEN'", meeting.unitId(), meeting.startsAt()), today(meeting));
    }

    private LocalDate today(Meeting meeting) {
        return members.today(meeting.chair());
    }

    void end(long id, Resolution.State state, String note, MemberId by, Instant at) {
        sql.update("update resolution set state=?, note=?, ended_by=?, ended_at=? where id=?", state, note, by, at, id);
    }

    void reopen(long id) {
        sql.update("update resolution set state=?, note='', ended_by=null, ended_at=null where id=?", Resolution.State.OPEN, id);
    }

    int count(Condition condition) {
        return (int) sql.count("select count(*) as n " + FROM + "where " + condition.sql(), condition.args().toArray());
    }

    List<Resolution> list(Condition condition, LocalDate today) {
        return page(condition, today, Integer.MAX_VALUE, 0);
    }

    /** Open ones first, what is due soonest first. */
    List<Resolution> page(Condition condition, LocalDate today, int limit, int from) {
        return sql.list(row -> resolution(row, today), SELECT + FROM + "where " + condition.sql() + " order by case when r.state='OPEN' then 0 else 1 end, "
                + "r.due_on, r.id limit " + limit + " offset " + from, condition.args().toArray());
    }

    private static Resolution resolution(Row row, LocalDate today) {
        Resolution.State state = Resolution.State.valueOf(row.text("state"));
        LocalDate due = row.date("due_on");
        return new Resolution(row.id("id"), row.id("meeting_id"), row.text("title"), row.date("held_on"), row.text("words"), row.member("owner_id"),
                row.text("name"), due, state, row.text("note"), state == Resolution.State.OPEN && due.isBefore(today));
    }

    /** A part of a query over {@code r} (resolution), {@code g} (meeting), {@code u} (its unit) and {@code m} (the owner), with its arguments. */
    record Condition(String sql, List<Object> args) {

        static Condition of(String sql, Object... args) {
            return new Condition(sql, List.of(args));
        }

        Condition and(Condition other) {
            return joined(" and ", other);
        }

        Condition or(Condition other) {
            return joined(" or ", other);
        }

        private Condition joined(String word, Condition other) {
            List<Object> all = new ArrayList<>(args);
            all.addAll(other.args);
            return new Condition("(" + sql + ")" + word + "(" + other.sql + ")", all);
        }
    }
}
