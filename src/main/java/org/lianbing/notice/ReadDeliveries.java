package org.lianbing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/**
 * What was sent to whom by which way, and what became of it: to everyone his own, to the administrator those of his units. He sees
 * what kind it was and never what it said.
 */
@ApplicationScoped
@Transactional
public class ReadDeliveries {

    public static final int PAGE = 50;
    public static final int MOST_EXPORTED = 50_000;

    private static final String WAYS = "(select n.id, n.member_id, n.kind, n.code, n.words, 'app' as way, case when n.read_at is null then 'delivered' "
            + "else 'seen' end as state, n.sent_at as told_at, cast(null as timestamp(6)) as due_at, n.sent_at as arrived_at, n.read_at, cast(null as varchar(400)) as error from notice n "
            + "union all select n.id, n.member_id, n.kind, n.code, n.words, 'mail', case when d.ended='delivered' and n.read_at is not null then 'seen' "
            + "when d.ended is not null then d.ended when d.mail_id is null then 'held' else 'sending' end, d.made_at, d.due_at, case when d.ended='delivered' then d.ended_at end, n.read_at, d.error "
            + "from notice_delivery d join notice n on n.id=d.notice_id) w join member_card c on c.id=w.member_id where ";

    private final Sql sql;
    private final Access access;
    private final Caller caller;

    ReadDeliveries() {
        this(null, null, null);
    }

    @Inject
    ReadDeliveries(Sql sql, Access access, Caller caller) {
        this.sql = sql;
        this.access = access;
        this.caller = caller;
    }

    /** Whether the caller sees others' too. */
    public boolean seesOthers() {
        return access.has(Role.ADMIN);
    }

    public int count(Wanted wanted) {
        List<Object> args = new ArrayList<>();
        return (int) sql.count("select count(*) as n from " + WAYS + where(wanted, args), args.toArray());
    }

    /** The latest first; pages from 0, {@value #PAGE} each. */
    public List<Delivery> list(Wanted wanted, int page) {
        return list(wanted, PAGE, page * PAGE);
    }

    /** The latest {@value #MOST_EXPORTED}. */
    public List<Delivery> all(Wanted wanted) {
        return list(wanted, MOST_EXPORTED, 0);
    }

    private List<Delivery> list(Wanted wanted, int most, int after) {
        List<Object> args = new ArrayList<>();
        String where = where(wanted, args);
        Collections.addAll(args, most, after);
        return sql.list(this::read, "select w.*, c.name, c.number from " + WAYS + where + " order by w.told_at desc, w.id desc, w.way limit ? offset ?",
                args.toArray());
    }

    private String where(Wanted wanted, List<Object> args) {
        StringBuilder where = new StringBuilder();
        List<String> paths = wanted.own() ? List.of() : access.pathsOf(Role.ADMIN);
        if (paths.isEmpty()) {
            where.append("w.member_id=? ");
            args.add(caller.member());
        } else {
            where.append("(").append(String.join(" or ", Collections.nCopies(paths.size(), "c.unit_path like ?"))).append(") ");
            paths.forEach(path -> args.add(path + "%"));
        }
        if (!wanted.who().isEmpty()) {
            where.append("and (lower(c.name) like ? escape '!' or lower(c.number) like ? escape '!') ");
            String like = "%" + wanted.who().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
            Collections.addAll(args, like, like);
        }
        narrow(where, args, "w.kind", wanted.kind());
        narrow(where, args, "w.way", wanted.way());
        narrow(where, args, "w.state", wanted.state());
        return where.toString();
    }

    private static void narrow(StringBuilder where, List<Object> args, String column, String value) {
        if (!value.isEmpty()) {
            where.append("and ").append(column).append("=? ");
            args.add(value);
        }
    }

    private Delivery read(Row row) {
        boolean own = caller.memberIfAny().filter(row.member("member_id")::equals).isPresent();
        return new Delivery(row.member("member_id"), row.text("name"), row.text("number"), NoticeKind.ofCode(row.text("kind")), own ? row.text("code") : null,
                own ? Inbox.words(row) : List.of(), Delivery.Way.valueOf(row.text("way").toUpperCase(Locale.ROOT)), Delivery.State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                row.instant("told_at"), row.instant("due_at"), row.instant("arrived_at"), row.instant("read_at"), row.text("error"));
    }

    /** @param own only the caller's; @param who part of a name or number; kind, way and state as their codes. Empty: any. */
    public record Wanted(boolean own, String who, String kind, String way, String state) {

        /** As an address gives it: what is missing narrows nothing. */
        public static Wanted of(boolean own, String who, String kind, String way, String state) {
            return new Wanted(own, plain(who), plain(kind), plain(way), plain(state));
        }

        private static String plain(String text) {
            return text == null ? "" : text.strip();
        }
    }
}
