package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Sql;

/** Writes what happens to members, many at once: their rows, their history and the audit trail. Asks nobody who may. */
@ApplicationScoped
@Transactional
class WriteMembers {

    /** The sequence hands out as many ids at once, and names the last of them. */
    private static final int BLOCK = 50;
    private static final String SET = "number=?, name=?, search_text=?, unit_id=?, post=?, hired_on=?, in_post_on=?, employment=?, station=?, grade=?, email=?";

    private final Sql sql;
    private final Stays stays;
    private final Tokens tokens;
    private final AuditTrail audit;

    WriteMembers() {
        this(null, null, null, null);
    }

    @Inject
    WriteMembers(Sql sql, Stays stays, Tokens tokens, AuditTrail audit) {
        this.sql = sql;
        this.stays = stays;
        this.tokens = tokens;
        this.audit = audit;
    }

    /** @param since the first day of each that is known */
    List<MemberId> add(List<Facts> entered, List<LocalDate> since) {
        List<MemberId> ids = ids(entered.size());
        List<Object[]> rows = new ArrayList<>();
        List<Stays.Begun> begun = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(columns(entered.get(i), ids.get(i)));
            begun.add(new Stays.Begun(ids.get(i), since.get(i), "enter", ""));
        }
        sql.batch("insert into member(number, name, search_text, unit_id, post, hired_on, in_post_on, employment, station, grade, email, id) "
                + "values (?,?,?,?,?,?,?,?,?,?,?,?)", rows);
        stays.open(begun);
        record("people.member.add", ids.stream().collect(Collectors.toMap(id -> id, id -> "", (one, other) -> one, LinkedHashMap::new)));
        return ids;
    }

    /** Corrections that begin no new stay. */
    void correct(Map<MemberId, Facts> after, Map<MemberId, String> details) {
        update(after, "");
        record("people.member.change", details);
    }

    /** Another unit, post or number from that day on. */
    void move(Map<MemberId, Facts> after, List<Stays.Begun> begun, Map<MemberId, String> details) {
        update(after, "");
        stays.change(begun);
        details.keySet().forEach(tokens::forget);
        record("people.member.move", details);
    }

    /** They are the same as before, with all that they achieved. */
    void comeBack(Map<MemberId, Facts> after, List<Stays.Begun> begun) {
        update(after, ", left_on=null");
        stays.open(begun);
        record("people.member.back", days(begun));
    }

    /** Sign-ins and roles end at once; the account sleeps, and what they achieved stays. */
    void leave(List<Stays.Begun> lastDays) {
        sql.batch("update member set left_on=? where id=?", lastDays.stream().map(one -> new Object[] {one.day(), one.member()}).toList());
        stays.close(lastDays);
        List<Object[]> members = lastDays.stream().map(one -> new Object[] {one.member()}).toList();
        sql.batch("delete from role_holding where member_id=?", members);
        sql.batch("delete from sign_in where member_id=?", members);
        lastDays.forEach(one -> tokens.forget(one.member()));
        record("people.member.leave", days(lastDays));
    }

    private void update(Map<MemberId, Facts> after, String more) {
        sql.batch("update member set " + SET + more + " where id=?", after.entrySet().stream().map(entry -> columns(entry.getValue(), entry.getKey())).toList());
    }

    private static Object[] columns(Facts facts, MemberId id) {
        return new Object[] {facts.number(), facts.name(), Chinese.searchable(facts.number() + " " + facts.name()), facts.unit().id(), facts.post(),
            facts.hiredOn(), facts.inPostOn(), facts.employment().name(), facts.station() == null ? null : facts.station().name(), facts.grade(),
            facts.email(), id};
    }

    private List<MemberId> ids(int wanted) {
        List<MemberId> ids = new ArrayList<>();
        while (ids.size() < wanted) {
            long last = sql.count("select nextval('member_seq') as n");
            for (long id = last - BLOCK + 1; id <= last && ids.size() < wanted; id++) {
                ids.add(new MemberId(id));
            }
        }
        return ids;
    }

    private static Map<MemberId, String> days(List<Stays.Begun> begun) {
        Map<MemberId, String> days = new LinkedHashMap<>();
        begun.forEach(one -> days.put(one.member(), one.day().toString()));
        return days;
    }

    private void record(String act, Map<MemberId, String> details) {
        Map<String, String> records = new LinkedHashMap<>();
        details.forEach((member, detail) -> records.put("member/" + member, detail));
        audit.recordAll(act, records);
    }
}
