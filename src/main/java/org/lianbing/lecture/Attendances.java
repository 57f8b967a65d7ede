package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The stored attendance. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Attendances {

    private static final String ROW = "select meeting_id, member_id, expected, state, remote, pending, excuse, arrived_at from attendance ";
    private static final String ADD = "insert into attendance(meeting_id, member_id, expected, state, remote, pending, excuse, wrong_codes) "
            + "values (?,?,?,?,false,false,'',0) on conflict do nothing";

    private final Sql sql;

    Attendances() {
        this(null);
    }

    @Inject
    Attendances(Sql sql) {
        this.sql = sql;
    }

    /** Who asked to be excused before is on the list already. */
    void expect(long meeting, Collection<MemberId> members) {
        sql.batch(ADD, members.stream().map(member -> new Object[] {meeting, member, true, AttendanceState.AWAITED}).toList());
        sql.batch("update attendance set expected=true where meeting_id=? and member_id=?", members.stream().map(member -> new Object[] {meeting, member})
                .toList());
    }

    List<Attendance> of(long meeting) {
        return sql.list(Attendances::read, ROW + "where meeting_id=?", meeting);
    }

    Optional<Attendance> find(long meeting, MemberId member) {
        return sql.one(Attendances::read, ROW + "where meeting_id=? and member_id=?", meeting, member);
    }

    /** His line, which is made for who was not expected; locked, so that two taps or guesses come one after the other. */
    Attendance lock(long meeting, MemberId member) {
        sql.update(ADD, meeting, member, false, AttendanceState.AWAITED);
        return sql.one(Attendances::read, ROW + "where meeting_id=? and member_id=? for update", meeting, member).orElseThrow();
    }

    void set(long meeting, MemberId member, AttendanceState state, boolean remote, boolean pending, Instant arrivedAt) {
        sql.update("update attendance set state=?, remote=?, pending=?, arrived_at=coalesce(arrived_at, ?) where meeting_id=? and member_id=?", state, remote,
                pending, arrivedAt, meeting, member);
    }

    /** He comes, or says so, at this moment, whatever he said before. */
    void arrive(long meeting, MemberId member, AttendanceState state, boolean remote, boolean pending, Instant at) {
        sql.update("update attendance set state=?, remote=?, pending=?, arrived_at=? where meeting_id=? and member_id=?", state, remote, pending, at, meeting,
                member);
    }

    void excuse(long meeting, MemberId member, String reason) {
        sql.update("update attendance set state=?, remote=false, pending=true, excuse=? where meeting_id=? and member_id=?", AttendanceState.EXCUSED, reason,
                meeting, member);
    }

    WrongCodes wrongCodes(long meeting, MemberId member) {
        return sql.one(row -> new WrongCodes(row.count("wrong_codes"), row.instant("wrong_code_at")), "select wrong_codes, wrong_code_at from attendance "
                + "where meeting_id=? and member_id=?", meeting, member).orElseThrow();
    }

    void wrongCode(long meeting, MemberId member, Instant now) {
        sql.update("update attendance set wrong_codes=wrong_codes+1, wrong_code_at=? where meeting_id=? and member_id=?", now, meeting, member);
    }

    void correct(long meeting, MemberId member, AttendanceState state, boolean remote, String reason, MemberId by, Instant now) {
        sql.update("insert into attendance_correction(meeting_id, member_id, state, remote, reason, made_by, made_at) values (?,?,?,?,?,?,?)", meeting, member,
                state, remote, reason, by, now);
    }

    /** The newest first. */
    List<AttendanceCorrection> corrections(long meeting, MemberId member) {
        return sql.list(row -> new AttendanceCorrection(AttendanceState.valueOf(row.text("state")), row.flag("remote"), row.text("reason"), row.text("name"),
                row.instant("made_at")), "select c.state, c.remote, c.reason, m.name, c.made_at from attendance_correction c join member_card m on m.id=c.made_by "
                + "where c.meeting_id=? and c.member_id=? order by c.id desc", meeting, member);
    }

    private static Attendance read(Row row) {
        return new Attendance(row.id("meeting_id"), row.member("member_id"), row.flag("expected"), AttendanceState.valueOf(row.text("state")),
                row.flag("remote"), row.flag("pending"), row.text("excuse"), row.instant("arrived_at"));
    }
}
