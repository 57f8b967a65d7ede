package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Who did what, searched and paged; for administrators and the inspection group. */
@ApplicationScoped
@Transactional
public class ReadAudit {

    public static final int PAGE = 50;
    /** As many lines as a spreadsheet still opens quickly; a longer time is exported in parts. */
    public static final int MOST_EXPORTED = 50_000;

    private static final String FROM = "from audit a left join member_card c on c.id=a.member_id where ";
    private static final String MEMBER = "member/";

    private final Sql sql;
    private final Access access;
    private final Members members;

    ReadAudit() {
        this(null, null, null);
    }

    @Inject
    ReadAudit(Sql sql, Access access, Members members) {
        this.sql = sql;
        this.access = access;
        this.members = members;
    }

    public int count(Wanted wanted) {
        Where where = where(wanted);
        return (int) sql.count("select count(*) as n " + FROM + where.condition(), where.args().toArray());
    }

    /** Pages from 0, {@value #PAGE} lines each, the latest first. */
    public List<AuditRow> list(Wanted wanted, int page) {
        return rows(wanted, PAGE, page * PAGE);
    }

    /** The latest {@value #MOST_EXPORTED}. */
    public List<AuditRow> all(Wanted wanted) {
        return rows(wanted, MOST_EXPORTED, 0);
    }

    private List<AuditRow> rows(Wanted wanted, int limit, int offset) {
        Where where = where(wanted);
        List<Object> args = new ArrayList<>(where.args());
        args.add(limit);
        args.add(offset);
        List<AuditRow> rows = sql.list(ReadAudit::read, "select a.id, a.at, a.member_id, c.number, c.name, a.actor, a.address, a.act, a.record, a.detail "
                + FROM + where.condition() + " order by a.id desc limit ? offset ?", args.toArray());
        return withNames(rows);
    }

    private static AuditRow read(Row row) {
        return new AuditRow(row.id("id"), row.instant("at"), row.member("member_id"), row.text("number"), row.text("name"), row.text("actor"),
                row.text("address"), row.text("act"), row.text("record"), null, row.text("detail"));
    }

    /** Names instead of ids, a few hundred members at a time. */
    private List<AuditRow> withNames(List<AuditRow> rows) {
        List<MemberId> ids = rows.stream().map(ReadAudit::memberOf).filter(Objects::nonNull).distinct().toList();
        Map<MemberId, MemberCard> cards = new HashMap<>();
        for (int from = 0; from < ids.size(); from += 500) {
            cards.putAll(members.cards(ids.subList(from, Math.min(ids.size(), from + 500))));
        }
        return rows.stream().map(row -> Optional.ofNullable(memberOf(row)).map(cards::get).map(card -> row.about(card.name())).orElse(row)).toList();
    }

    private static MemberId memberOf(AuditRow row) {
        Long id = row.record().startsWith(MEMBER) ? IdText.orNull(row.record().substring(MEMBER.length())) : null;
        return id == null ? null : new MemberId(id);
    }

    private Where where(Wanted wanted) {
        access.require(Role.ADMIN, Role.INSPECTION);
        Where where = new Where(new StringBuilder("1=1"), new ArrayList<>());
        if (wanted.who() != null && !wanted.who().isBlank()) {
            where.and("(c.search_text like ? escape '!' or a.actor=?)", Chinese.contains(wanted.who()), wanted.who().strip());
        }
        if (wanted.act() != null && !wanted.act().isBlank()) {
            where.and("a.act=?", wanted.act());
        }
        if (wanted.record() != null && !wanted.record().isBlank()) {
            where.and("a.record=?", wanted.record().strip());
        }
        if (wanted.from() != null) {
            where.and("a.at>=?", wanted.from().atStartOfDay(wanted.zone()).toInstant());
        }
        if (wanted.to() != null) {
            where.and("a.at<?", wanted.to().plusDays(1).atStartOfDay(wanted.zone()).toInstant());
        }
        return where;
    }

    /**
     * Which lines; whatever is null or empty does not matter.
     *
     * @param who    part of the name or number of who acted, or a part of the system
     * @param act    its code; {@code record} as it is kept: {@code member/42}
     * @param from   first day in this zone, {@code to} the last
     */
    public record Wanted(String who, String act, String record, LocalDate from, LocalDate to, ZoneId zone) {
    }

    private record Where(StringBuilder text, List<Object> args) {

        void and(String condition, Object... more) {
            text.append(" and ").append(condition);
            args.addAll(List.of(more));
        }

        String condition() {
            return text.toString();
        }
    }
}
