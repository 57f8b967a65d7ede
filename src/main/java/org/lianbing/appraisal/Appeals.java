package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The appeals that the caller may see: his own, and those of members whose appraisal he sees. */
@ApplicationScoped
@Transactional
public class Appeals {

    /** The list shows no more; the open ones come first. */
    static final int MOST = 500;

    private static final String ALL = "select a.id, a.member_id, a.period, a.entry_id, a.said, a.raised_at, a.state, a.answer, a.decided_at, "
            + "a.settled_by, d.name as decided_by, c.unit_path from appeal a join member_card c on c.id=a.member_id "
            + "left join member_card d on d.id=a.decided_by ";

    private final Sql sql;
    private final Access access;
    private final Members members;
    private final Ledger ledger;
    private final Explain explain;

    Appeals() {
        this(null, null, null, null, null);
    }

    @Inject
    Appeals(Sql sql, Access access, Members members, Ledger ledger, Explain explain) {
        this.sql = sql;
        this.access = access;
        this.members = members;
        this.ledger = ledger;
        this.explain = explain;
    }

    /**
     * @param state  or null for all
     * @param period or null for all
     * @return the open ones first, then the newest; at most 500
     * @throws Failure.Forbidden unless the caller sees somebody's appraisal
     */
    public List<AppealCard> all(AppealState state, YearMonth period) {
        access.require(Matter.APPRAISAL.roles().toArray(Role[]::new));
        List<Object> args = new ArrayList<>();
        StringBuilder where = new StringBuilder("where (1=0");
        access.pathsInSight(Matter.APPRAISAL).forEach(path -> {
            where.append(" or c.unit_path like ?");
            args.add(path + "%");
        });
        where.append(')');
        if (state != null) {
            where.append(" and a.state=?");
            args.add(state.code());
        }
        if (period != null) {
            where.append(" and a.period=?");
            args.add(period);
        }
        return cards(sql.list(Appeals::read, ALL + where + " order by case when a.state='open' then 0 else 1 end, a.id desc limit " + MOST,
                args.toArray()));
    }

    /**
     * @throws Failure.NotFound  if there is none
     * @throws Failure.Forbidden if the caller may not see this member's appraisal
     */
    public AppealCard get(long id) {
        AppealCard card = cards(sql.list(Appeals::read, ALL + "where a.id=?", id)).stream().findFirst()
                .orElseThrow(() -> new Failure.NotFound("appraisal.appeal.unknown"));
        access.requireSight(card.member().id(), Matter.APPRAISAL);
        return card;
    }

    /** Those of a member about a month, the newest first. */
    public List<AppealCard> of(MemberId member, YearMonth period) {
        access.requireSight(member, Matter.APPRAISAL);
        return cards(sql.list(Appeals::read, ALL + "where a.member_id=? and a.period=? order by a.id desc", member, period));
    }

    /** How many the caller could decide: those of members over whom he inspects or heads the appraisal. */
    public long waiting() {
        List<String> paths = DecideAppeal.GROUP.stream().flatMap(role -> access.pathsOf(role).stream()).toList();
        return paths.isEmpty() ? 0 : all(AppealState.OPEN, null).stream().filter(card -> paths.stream().anyMatch(card.member().unitPath()::startsWith))
                .count();
    }

    /** States by member of a whole unit's month. */
    Map<MemberId, List<AppealState>> states(String unitPath, YearMonth period) {
        return sql.list(row -> Map.entry(row.member("member_id"), AppealState.of(row.text("state"))), "select member_id, state from appeal "
                + "where period=? and member_id in (select id from member_card where unit_path like ?)", period, unitPath + "%").stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private List<AppealCard> cards(List<Found> found) {
        Map<MemberId, MemberCard> people = members.cards(found.stream().map(Found::member).collect(Collectors.toSet()));
        Map<Long, EntryCard> entries = explain.explain(ledger.find(found.stream().map(Found::entry).filter(Objects::nonNull).toList())).stream()
                .collect(Collectors.toMap(card -> card.entry().id(), Function.identity()));
        return found.stream().map(one -> new AppealCard(one.id, people.get(one.member), one.period, one.entry == null ? null : entries.get(one.entry),
                one.said, one.raisedAt, one.state, one.answer, one.decidedBy, one.decidedAt, one.settledBy)).toList();
    }

    private static Found read(Row row) {
        return new Found(row.id("id"), row.member("member_id"), row.month("period"), row.number("entry_id"), row.text("said"),
                row.instant("raised_at"), AppealState.of(row.text("state")), row.text("answer"), row.text("decided_by"), row.instant("decided_at"),
                row.number("settled_by"));
    }

    private record Found(long id, MemberId member, YearMonth period, Long entry, String said, Instant raisedAt, AppealState state, String answer,
            String decidedBy, Instant decidedAt, Long settledBy) {
    }
}
