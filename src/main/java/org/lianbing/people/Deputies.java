package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** 代理: who holds roles names somebody who acts for him for some days. What acting opens is decided by {@link Holdings}. */
@ApplicationScoped
@Transactional
public class Deputies {

    public static final int MOST_DAYS = 92;

    private static final String CARD = "select d.id, d.member_id, m.name as member_name, d.acting_id, a.name as acting_name, d.role, d.starts_at, "
            + "d.ends_at, c.unit_path from deputy d join member m on m.id=d.member_id join member a on a.id=d.acting_id "
            + "join member_card c on c.id=d.member_id where d.ends_at>? and ";

    private final Sql sql;
    private final Caller caller;
    private final Access access;
    private final Members members;
    private final TypedMember typed;
    private final Tokens tokens;
    private final Clock clock;
    private final AuditTrail audit;

    Deputies() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Deputies(Sql sql, Caller caller, Access access, Members members, TypedMember typed, Tokens tokens, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.caller = caller;
        this.access = access;
        this.members = members;
        this.typed = typed;
        this.tokens = tokens;
        this.clock = clock;
        this.audit = audit;
    }

    /** The caller's own roles that another can act in; not those in which he himself only acts. */
    public List<Role> mayLend() {
        return sql.list(row -> Role.of(row.text("role")), "select distinct role from role_holding where member_id=? and role not in "
                + Holdings.NOT_LENT, caller.member()).stream().sorted().toList();
    }

    /** Whom the caller named, now and to come. */
    public List<DeputyCard> named() {
        return list("d.member_id=?", caller.member());
    }

    /** For whom the caller acts, now and to come. */
    public List<DeputyCard> actingFor() {
        return list("d.acting_id=?", caller.member());
    }

    private List<DeputyCard> list(String condition, Object... args) {
        Instant now = clock.instant();
        Object[] all = new Object[args.length + 1];
        all[0] = now;
        System.arraycopy(args, 0, all, 1, args.length);
        return sql.list(row -> read(row, now), CARD + condition + " order by d.starts_at, d.id", all);
    }

    private DeputyCard read(Row row, Instant now) {
        ZoneId zone = members.zoneOf(row.text("unit_path"));
        Instant starts = row.instant("starts_at");
        return new DeputyCard(row.id("id"), row.member("member_id"), row.text("member_name"), row.member("acting_id"), row.text("acting_name"),
                row.text("role") == null ? null : Role.of(row.text("role")), LocalDate.ofInstant(starts, zone),
                LocalDate.ofInstant(row.instant("ends_at").minusMillis(1), zone), starts, !starts.isAfter(now));
    }

    /**
     * @param who  工号 or whole name of who will act
     * @param role one of the caller's own, or null for all that he holds on each day
     * @param from first day, not before today; {@code to} last day, at most {@value #MOST_DAYS} days later
     * @throws Failure.Conflict if somebody already acts in this role on one of these days
     */
    public void name(String who, Role role, LocalDate from, LocalDate to) {
        Me me = access.me();
        if (mayLend().isEmpty() || role != null && !mayLend().contains(role)) {
            throw new Failure.Forbidden("people.deputy.noRole");
        }
        checkDays(from, to, LocalDate.ofInstant(clock.instant(), me.zone()));
        MemberCard acting = typed.in("who", who);
        if (acting.id().equals(me.id())) {
            throw Failure.Invalid.field("who", "people.deputy.self");
        }
        Instant starts = from.atStartOfDay(me.zone()).toInstant();
        Instant ends = to.plusDays(1).atStartOfDay(me.zone()).toInstant();
        sql.one(row -> row.id("id"), "select id from member where id=? for update", me.id());
        if (sql.count("select count(*) as n from deputy where member_id=? and starts_at<? and ends_at>? and (role is null or cast(? as varchar) is null "
                + "or role=?)", me.id(), ends, starts, code(role), code(role)) > 0) {
            throw new Failure.Conflict("people.deputy.overlaps");
        }
        sql.update("insert into deputy(member_id, acting_id, role, starts_at, ends_at, made_at) values (?,?,?,?,?,?)", me.id(), acting.id(),
                code(role), starts, ends, clock.instant());
        tokens.forget(acting.id());
        audit.record("people.deputy.name", "member/" + me.id(), "member/" + acting.id() + " " + (role == null ? "all" : role.code()) + " " + from
                + " – " + to);
    }

    private static void checkDays(LocalDate from, LocalDate to, LocalDate today) {
        if (from == null || from.isBefore(today)) {
            throw Failure.Invalid.field("from", "people.deputy.fromPast");
        }
        if (to == null || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Failure.Invalid.field("to", "people.deputy.toShape", MOST_DAYS);
        }
    }

    private static String code(Role role) {
        return role == null ? null : role.code();
    }

    /**
     * Ends it now, or before it has begun. He who named, he who acts, and an administrator may.
     *
     * @throws Failure.NotFound if there is none that is still to end
     */
    public void end(long id) {
        DeputyCard card = list("d.id=?", id).stream().findFirst().orElseThrow(() -> new Failure.NotFound("people.deputy.unknown"));
        MemberId me = caller.member();
        if (!Arrays.asList(card.member(), card.acting()).contains(me)) {
            access.requireOver(card.member(), Role.ADMIN);
        }
        sql.update("update deputy set ends_at=?, ended_at=? where id=?", clock.instant(), clock.instant(), id);
        tokens.forget(card.acting());
        audit.record("people.deputy.end", "member/" + card.member(), "member/" + card.acting());
    }
}
