package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Reads what a plan needs of the company: five queries, however many members. */
@ApplicationScoped
@Transactional
class LoadCompany {

    static final String FACTS = "select m.id, m.number, m.name, m.unit_id, u.name as unit_name, u.path, m.post, m.hired_on, m.in_post_on, "
            + "m.employment, m.station, m.grade, m.email, m.left_on from member m join unit u on u.id=m.unit_id ";

    private final Sql sql;
    private final Members members;
    private final Caller caller;
    private final Clock clock;

    LoadCompany() {
        this(null, null, null, null);
    }

    @Inject
    LoadCompany(Sql sql, Members members, Caller caller, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param mine paths of the units whose roster the caller keeps, at least one */
    Company now(List<String> mine) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), members.zoneOf(mine.get(0)));
        Map<Long, Set<String>> former = sets("select distinct s.member_id as id, s.number as word from member_stay s join member m on m.id=s.member_id "
                + "where s.number<>m.number");
        Set<Long> away = ids("select distinct member_id as id from member_stay where act='back'");
        Set<Long> kept = ids("select member_id as id from role_holding where role in (?,?)", Role.ADMIN.code(), Role.INTEGRATION.code());
        caller.memberIfAny().ifPresent(me -> kept.add(me.value()));
        List<Company.Person> people = sql.list(row -> person(row, former, away, kept), FACTS);
        Map<Long, Set<String>> pastNames = sets("select unit_id as id, name as word from unit_past_name");
        List<Company.Place> places = sql.list(row -> new Company.Place(row.id("id"), row.text("code"), row.text("name"), row.text("path"),
                pastNames.getOrDefault(row.id("id"), Set.of())), "select id, code, name, path from unit where retired_on is null");
        return new Company(today, people, places, mine);
    }

    /** One of them, without his former numbers. @throws Failure.NotFound if there is none */
    Company.Person person(MemberId id) {
        Set<Long> away = ids("select member_id as id from member_stay where member_id=? and act='back'", id);
        return sql.one(row -> person(row, Map.of(), away, Set.of()), FACTS + "where m.id=?", id)
                .orElseThrow(() -> new Failure.NotFound("people.member.unknown"));
    }

    private static Company.Person person(Row row, Map<Long, Set<String>> former, Set<Long> away, Set<Long> kept) {
        long id = row.id("id");
        return new Company.Person(row.member("id"), facts(row), row.text("path"), row.date("left_on"), former.getOrDefault(id, Set.of()),
                away.contains(id), kept.contains(id));
    }

    /** Of a row of {@link #FACTS}. */
    static Facts facts(Row row) {
        String station = row.text("station");
        return new Facts(row.text("number"), row.text("name"), new UnitRef(row.id("unit_id"), row.text("unit_name")), row.text("post"),
                row.date("hired_on"), row.date("in_post_on"), Employment.valueOf(row.text("employment")),
                station == null ? null : Station.valueOf(station), row.text("grade"), row.text("email"));
    }

    private Map<Long, Set<String>> sets(String query) {
        Map<Long, Set<String>> found = new HashMap<>();
        sql.list(row -> found.computeIfAbsent(row.id("id"), id -> new HashSet<>()).add(row.text("word")), query);
        return found;
    }

    private Set<Long> ids(String query, Object... args) {
        return new HashSet<>(sql.list(row -> row.id("id"), query, args));
    }
}
