package org.lianbing.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.Me;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Praise that needs no points and gives none: no outcome is stated, whatever is said. */
@ApplicationScoped
@Transactional
public class Praises {

    public static final int PAGE = 30;
    static final int MOST_A_DAY = 5;
    private static final Duration DAY = Duration.ofDays(1);
    /** The same colleague is not praised by the same again sooner. */
    private static final Duration APART = Duration.ofDays(7);
    private static final Duration RECENT = Duration.ofDays(30);
    private static final int LATEST = 3;

    private static final String PRAISE = "select p.id, p.from_id, a.name as from_name, p.to_id, b.name as to_name, u.name as unit_name, u.path, p.reason, p.said_at, "
            + "count(*) over() as found from praise p join member_card a on a.id=p.from_id join member_card b on b.id=p.to_id join unit_card u on u.id=p.unit_id "
            + "where p.withdrawn_at is null and ";
    private static final Map<String, String> ORDERS = Map.of("said", "p.said_at, p.id", "-said", "p.said_at desc, p.id desc", "to", "b.name, p.id desc", "-to", "b.name desc, p.id desc");

    private final Sql sql;
    private final Access access;
    private final Members members;
    private final Clock clock;
    private final MeritSight sight;
    private final Notify notify;
    private final AuditTrail audit;

    Praises() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Praises(Sql sql, Access access, Members members, Clock clock, MeritSight sight, Notify notify, AuditTrail audit) {
        this.sql = sql;
        this.access = access;
        this.members = members;
        this.clock = clock;
        this.sight = sight;
        this.notify = notify;
        this.audit = audit;
    }

    /**
     * @param who a colleague's 工号, or his name if only one of the company is called so
     * @throws Failure.Invalid at who or reason: nobody or more than one, oneself, or no words
     * @throws Failure.TooMany more than {@value #MOST_A_DAY} in a day, or the same colleague within a week
     */
    public void say(String who, String reason) {
        Me me = access.me();
        List<Problem> problems = new ArrayList<>();
        String words = MeritChecks.text("reason", reason, 300, problems);
        MeritChecks.done(problems);
        MemberCard to = find(who == null ? "" : who.strip());
        if (to.id().equals(me.id())) {
            throw Failure.Invalid.field("who", "merit.praise.self");
        }
        sql.list(row -> row.id("id"), "select member_id as id from account where member_id=? for update", me.id());
        requireModesty(me.id(), to);
        long id = sql.insert("insert into praise(unit_id, from_id, to_id, reason, said_at) values (?,?,?,?,?)", to.unitId(), me.id(), to.id(), words, clock.instant());
        audit.record("merit.praise.say", "praise/" + id, "");
        notify.tell(List.of(to.id()), new NewNotice("merit.notice.praised", List.of(me.name(), words), "/merit/praise", "praise/" + id));
    }

    private MemberCard find(String who) {
        List<MemberCard> found = sql.list(row -> row.member("id"), "select id from member_card where left_on is null and (number=? or name=?) limit 2", who, who).stream()
                .map(members::card).toList();
        if (found.size() != 1) {
            throw Failure.Invalid.field("who", found.isEmpty() ? "merit.praise.nobody" : "merit.praise.several");
        }
        return found.get(0);
    }

    private void requireModesty(MemberId me, MemberCard to) {
        Instant now = clock.instant();
        if (sql.count("select count(*) as n from praise where from_id=? and said_at>?", me, now.minus(DAY)) >= MOST_A_DAY) {
            throw new Failure.TooMany("merit.praise.enough", MOST_A_DAY);
        }
        if (sql.count("select count(*) as n from praise where from_id=? and to_id=? and said_at>? and withdrawn_at is null", me, to.id(), now.minus(APART)) > 0) {
            throw new Failure.TooMany("merit.praise.again", to.name());
        }
    }

    /** Whoever said it may take it back, and who keeps the unit's affairs. */
    public void withdraw(long id) {
        One one = sql.one(row -> new One(row.member("from_id"), row.text("path")), "select p.from_id, u.path from praise p join unit_card u on u.id=p.unit_id "
                + "where p.id=? and p.withdrawn_at is null", id).orElseThrow(() -> new Failure.NotFound("merit.praise.unknown"));
        MeritSight.require(one.from().equals(access.me().id()) || sight.keeps(one.path()));
        sql.update("update praise set withdrawn_at=?, withdrawn_by=? where id=?", clock.instant(), access.me().id(), id);
        audit.record("merit.praise.withdraw", "praise/" + id, "");
    }

    /** @param sort {@code said} or {@code to}, with a minus the other way round; pages from 0 */
    public Found list(String search, String sort, int page) {
        return list(search, sort, PAGE, page * PAGE);
    }

    /** As {@link #list}, all of them. */
    public List<Praise> all(String search, String sort) {
        return list(search, sort, 10_000, 0).praises();
    }

    private Found list(String search, String sort, int most, int after) {
        List<Object> args = new ArrayList<>();
        String seen = sight.seen("u.path", args);
        String where = "(" + seen + " or p.from_id=? or p.to_id=?) ";
        args.add(access.me().id());
        args.add(access.me().id());
        if (!search.isBlank()) {
            where += "and (lower(a.name) like ? escape '!' or lower(b.name) like ? escape '!' or lower(p.reason) like ? escape '!') ";
            String like = "%" + Chinese.searchable(search).replaceAll("([!%_])", "!$1") + "%";
            args.addAll(List.of(like, like, like));
        }
        args.add(most);
        args.add(after);
        List<Counted> rows = sql.list(this::read, PRAISE + where + "order by " + ORDERS.getOrDefault(sort, ORDERS.get("-said")) + " limit ? offset ?", args.toArray());
        return new Found(rows.isEmpty() ? 0 : rows.get(0).found(), rows.stream().map(Counted::praise).toList());
    }

    /** The caller's own of the last month, for his Today. */
    public List<Praise> latestOfMine() {
        return sql.list(this::read, PRAISE + "p.to_id=? and p.said_at>? order by p.said_at desc limit ?", access.me().id(), clock.instant().minus(RECENT), LATEST).stream()
                .map(Counted::praise).toList();
    }

    private Counted read(Row row) {
        boolean mine = row.member("from_id").equals(access.me().id());
        return new Counted(new Praise(row.id("id"), row.member("from_id"), row.text("from_name"), row.member("to_id"), row.text("to_name"), row.text("unit_name"),
                row.text("reason"), row.instant("said_at"), mine || sight.keeps(row.text("path"))), row.count("found"));
    }

    private record One(MemberId from, String path) {
    }

    private record Counted(Praise praise, int found) {
    }

    /** @param count of all that were found */
    public record Found(int count, List<Praise> praises) {
    }
}
