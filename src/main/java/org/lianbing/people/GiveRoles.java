package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Who holds which role where; giving and taking them. For administrators, in their units. */
@ApplicationScoped
@Transactional
public class GiveRoles {

    public static final int PAGE = 50;

    private static final String COLUMNS = "select h.id, h.member_id, c.number, c.name, c.post, h.role, h.unit_id, u.name as unit_name, "
            + "(select max(a.name) from deputy d join member a on a.id=d.acting_id where d.member_id=h.member_id and d.starts_at<=? and d.ends_at>? "
            + "and (d.role is null or d.role=h.role) and h.role not in " + Holdings.NOT_LENT + ") as acting_name ";
    private static final String FROM = "from role_holding h join member_card c on c.id=h.member_id join unit u on u.id=h.unit_id where c.left_on is null and ";

    private final Sql sql;
    private final Caller caller;
    private final Access access;
    private final Units units;
    private final TypedMember typed;
    private final KeepRoster roster;
    private final Tokens tokens;
    private final Clock clock;
    private final AuditTrail audit;

    GiveRoles() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    GiveRoles(Sql sql, Caller caller, Access access, Units units, TypedMember typed, KeepRoster roster, Tokens tokens, Clock clock,
            AuditTrail audit) {
        this.sql = sql;
        this.caller = caller;
        this.access = access;
        this.units = units;
        this.typed = typed;
        this.roster = roster;
        this.tokens = tokens;
        this.clock = clock;
        this.audit = audit;
    }

    /** The units in which the caller gives roles. */
    public List<UnitCard> units() {
        return paths().stream().flatMap(path -> units.below(path).stream()).toList();
    }

    public int count(Wanted wanted) {
        Where where = where(wanted);
        return (int) sql.count("select count(*) as n " + FROM + where.condition(), where.args().toArray());
    }

    /** Pages from 0, {@value #PAGE} each, by unit, role and number. */
    public List<HoldingRow> list(Wanted wanted, int page) {
        return rows(wanted, PAGE, page * PAGE);
    }

    public List<HoldingRow> all(Wanted wanted) {
        return rows(wanted, Integer.MAX_VALUE, 0);
    }

    private List<HoldingRow> rows(Wanted wanted, int limit, int offset) {
        Where where = where(wanted);
        List<Object> args = new ArrayList<>(where.args());
        args.add(limit);
        args.add(offset);
        return sql.list(GiveRoles::read, COLUMNS + FROM + where.condition() + " order by u.path, h.role, c.number limit ? offset ?",
                Holdings.at(clock.instant(), args.toArray()));
    }

    private static HoldingRow read(Row row) {
        return new HoldingRow(row.id("id"), row.member("member_id"), row.text("number"), row.text("name"), row.text("post"), Role.of(row.text("role")),
                row.id("unit_id"), row.text("unit_name"), row.text("acting_name"));
    }

    /**
     * @param who 工号 or whole name
     * @throws Failure.Conflict if he holds it there already
     */
    public void grant(String who, Role role, Long unit) {
        if (role == null) {
            throw Failure.Invalid.field("role", "people.role.choose");
        }
        if (unit == null) {
            throw Failure.Invalid.field("unit", "people.role.chooseUnit");
        }
        access.requireOverUnit(units.get(unit).path(), Role.ADMIN);
        MemberCard member = typed.in("who", who);
        refuseWhoOnlyActs(member, units.get(unit).path());
        if (sql.count("select count(*) as n from role_holding where member_id=? and role=? and unit_id=?", member.id(), role.code(), unit) > 0) {
            throw new Failure.Conflict("people.role.heldAlready", member.name());
        }
        roster.grant(member.id(), role, unit);
        tokens.forget(member.id());
    }

    /** Who is administrator for some days only gives nothing to himself that would outlast them. */
    private void refuseWhoOnlyActs(MemberCard member, String path) {
        boolean himself = caller.memberIfAny().filter(member.id()::equals).isPresent();
        if (himself && sql.count("select count(*) as n from role_holding h join unit u on u.id=h.unit_id where h.member_id=? and h.role='admin' "
                + "and ? like u.path || '%'", member.id(), path) == 0) {
            throw new Failure.Forbidden("people.role.actingOnly");
        }
    }

    /**
     * @throws Failure.Conflict if nobody else could then administer that unit
     * @throws Failure.NotFound if it was taken already
     */
    public void revoke(long id) {
        HoldingRow row = sql.one(GiveRoles::read, COLUMNS + "from role_holding h join member_card c on c.id=h.member_id join unit u on u.id=h.unit_id "
                + "where h.id=?", Holdings.at(clock.instant(), id)).orElseThrow(() -> new Failure.NotFound("people.role.gone"));
        String path = units.get(row.unitId()).path();
        access.requireOverUnit(path, Role.ADMIN);
        if (row.role() == Role.ADMIN) {
            keepOneAdministrator(row, path);
        }
        sql.update("delete from role_holding where id=?", id);
        tokens.forget(row.member());
        audit.record("people.role.revoke", "member/" + row.member(), row.role().code() + " in unit/" + row.unitId());
    }

    /** One after the other: two administrators who remove each other at once must not both succeed. */
    private void keepOneAdministrator(HoldingRow row, String path) {
        sql.list(locked -> locked.id("id"), "select id from role_holding where role='admin' order by id for update");
        if (sql.count("select count(*) as n from role_holding h join member_card c on c.id=h.member_id join account a on a.member_id=c.id "
                + "join unit u on u.id=h.unit_id where h.role='admin' and h.id<>? and h.member_id<>? and c.left_on is null "
                + "and a.password_hash is not null and ? like u.path || '%'", row.id(), row.member(), path) == 0) {
            throw new Failure.Conflict("people.role.lastAdmin");
        }
    }

    private List<String> paths() {
        access.require(Role.ADMIN);
        return access.pathsOf(Role.ADMIN);
    }

    private Where where(Wanted wanted) {
        List<String> paths = paths();
        List<Object> args = new ArrayList<>();
        StringBuilder condition = new StringBuilder("c.search_text like ? escape '!' and (")
                .append(String.join(" or ", paths.stream().map(path -> "u.path like ?").toList())).append(")");
        args.add(Chinese.contains(wanted.search() == null ? "" : wanted.search()));
        paths.forEach(path -> args.add(path + "%"));
        if (wanted.role() != null) {
            condition.append(" and h.role=?");
            args.add(wanted.role().code());
        }
        if (wanted.unit() != null) {
            condition.append(" and u.path like ?");
            args.add(units.get(wanted.unit()).path() + "%");
        }
        return new Where(condition.toString(), args);
    }

    /**
     * Which holdings.
     *
     * @param search part of name or number
     * @param role   or null for all; {@code unit} this one and below, or null
     */
    public record Wanted(String search, Role role, Long unit) {
    }

    private record Where(String condition, List<Object> args) {
    }
}
