package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Where members were, as what and under which number. Facts are taken from the member's own row: write that one first. */
@ApplicationScoped
@Transactional
class Stays {

    private static final String OPEN = "insert into member_stay(member_id, number, unit_id, unit_name, post, from_on, act, note, entered_by, entered_at) "
            + "select m.id, m.number, m.unit_id, u.name, m.post, cast(? as date), cast(? as varchar(10)), cast(? as varchar(400)), cast(? as bigint), "
            + "cast(? as timestamp(6)) from member m join unit u on u.id=m.unit_id where m.id=? and not exists "
            + "(select 1 from member_stay o where o.member_id=m.id and o.to_on is null)";

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    Stays() {
        this(null, null, null);
    }

    @Inject
    Stays(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param from null if it is not known since when */
    void begin(MemberId member, LocalDate from) {
        open(List.of(new Begun(member, from, "enter", "")));
    }

    /** Opens a stay for each who has none. */
    void open(List<Begun> begun) {
        sql.batch(OPEN, begun.stream().map(one -> new Object[] {one.day(), one.act(), one.note(), caller.actor().member(), clock.instant(),
            one.member()}).toList());
    }

    /** The stay until then ends the day before and another begins; one that began on that day or later is put right instead. */
    void change(List<Begun> changed) {
        sql.batch("update member_stay set to_on=? where member_id=? and to_on is null and (from_on is null or from_on<?)",
                changed.stream().map(one -> new Object[] {one.day().minusDays(1), one.member(), one.day()}).toList());
        sql.batch("update member_stay set number=(select m.number from member m where m.id=member_stay.member_id), "
                + "unit_id=(select m.unit_id from member m where m.id=member_stay.member_id), unit_name=(select u.name from member m join unit u "
                + "on u.id=m.unit_id where m.id=member_stay.member_id), post=(select m.post from member m where m.id=member_stay.member_id), "
                + "note=?, entered_by=?, entered_at=? where member_id=? and to_on is null",
                changed.stream().map(one -> new Object[] {one.note(), caller.actor().member(), clock.instant(), one.member()}).toList());
        open(changed);
    }

    /** @param lastDays of each who leaves */
    void close(List<Begun> lastDays) {
        sql.batch("update member_stay set to_on=case when from_on>? then from_on else cast(? as date) end, note=case when ?='' then note else ? end "
                + "where member_id=? and to_on is null", lastDays.stream().map(one -> new Object[] {one.day(), one.day(), one.note(), one.note(),
                    one.member()}).toList());
    }

    /** The latest first. */
    List<Stay> of(MemberId member) {
        return sql.list(Stays::read, "select s.number, s.unit_name, s.post, s.from_on, s.to_on, s.act, s.note, s.entered_at, b.name as entered_by "
                + "from member_stay s left join member b on b.id=s.entered_by where s.member_id=? order by s.id desc", member);
    }

    private static Stay read(Row row) {
        return new Stay(row.text("number"), row.text("unit_name"), row.text("post"), row.date("from_on"), row.date("to_on"), row.text("act"),
                row.text("note"), row.text("entered_by"), row.instant("entered_at"));
    }

    /** @param act {@code enter}, {@code move}, {@code back} or {@code number} */
    record Begun(MemberId member, LocalDate day, String act, String note) {
    }
}
