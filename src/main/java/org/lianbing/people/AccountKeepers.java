package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/**
 * Who may open another member's account. Whoever opens it could act in its name; so an administrator needs to stand over everything
 * that the other holds, and HR opens only accounts that hold nothing (mentors aside).
 */
@ApplicationScoped
@Transactional
class AccountKeepers {

    private final Access access;
    private final Caller caller;
    private final Members members;
    private final Sql sql;
    private final Clock clock;

    AccountKeepers() {
        this(null, null, null, null, null);
    }

    @Inject
    AccountKeepers(Access access, Caller caller, Members members, Sql sql, Clock clock) {
        this.access = access;
        this.caller = caller;
        this.members = members;
        this.sql = sql;
        this.clock = clock;
    }

    /** The rule, for one member of this unit who holds these roles. Nobody keeps his own account. */
    static boolean may(Me me, MemberId other, String unitPath, List<Holding> theirs) {
        if (me.id().equals(other)) {
            return false;
        }
        boolean administers = Stream.concat(Stream.of(unitPath), theirs.stream().map(Holding::unitPath))
                .allMatch(path -> me.hasOver(path, EnumSet.of(Role.ADMIN)));
        boolean plain = theirs.stream().allMatch(holding -> holding.role() == Role.MENTOR);
        return administers || plain && me.hasOver(unitPath, EnumSet.of(Role.HR));
    }

    /** Units (prefixes of paths) in which the caller keeps accounts; none is below another. */
    List<String> paths() {
        List<String> all = Stream.of(Role.ADMIN, Role.HR).flatMap(role -> access.pathsOf(role).stream()).distinct().toList();
        return all.stream().filter(path -> all.stream().noneMatch(above -> !above.equals(path) && path.startsWith(above))).toList();
    }

    /** Which of these the caller may open, in a fixed number of queries. */
    Map<MemberId, Boolean> which(Collection<MemberCard> cards) {
        if (caller.actor().isSystem()) {
            return cards.stream().collect(Collectors.toMap(MemberCard::id, card -> true));
        }
        Me me = access.me();
        Map<MemberId, List<Holding>> held = held(cards.stream().map(MemberCard::id).toList());
        return cards.stream().collect(Collectors.toMap(MemberCard::id,
                card -> may(me, card.id(), card.unitPath(), held.getOrDefault(card.id(), List.of()))));
    }

    /** @throws Failure.Forbidden unless the caller may open every one of these accounts */
    List<MemberCard> require(Collection<MemberId> ids) {
        Map<MemberId, MemberCard> cards = members.cards(ids);
        if (cards.size() != ids.size() || which(cards.values()).containsValue(false)) {
            throw new Failure.Forbidden("people.forbidden");
        }
        return List.copyOf(cards.values());
    }

    private Map<MemberId, List<Holding>> held(List<MemberId> ids) {
        return sql.list(row -> Map.entry(row.member("member_id"), new Holding(Role.of(row.text("role")), row.id("unit_id"), row.text("path"))),
                "select h.member_id, h.role, h.unit_id, u.path from " + Holdings.NOW + " h join unit u on u.id=h.unit_id where h.member_id in ("
                + Sql.marks(ids.size()) + ")", Holdings.at(clock.instant(), ids.toArray())).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
