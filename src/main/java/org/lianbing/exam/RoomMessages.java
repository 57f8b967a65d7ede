package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** What the invigilator tells candidates while they answer: it stands on their page until they put it away. */
@ApplicationScoped
@Transactional
public class RoomMessages {

    private static final int LENGTH = 500;

    private final Sittings sittings;
    private final DeskLog log;
    private final Sql sql;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    RoomMessages() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    RoomMessages(Sittings sittings, DeskLog log, Sql sql, Access access, Caller caller, Clock clock, AuditTrail audit) {
        this.sittings = sittings;
        this.log = log;
        this.sql = sql;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param members to whom; nobody: everyone in the caller's units, also who begins later
     * @param words   at most 500 characters
     * @throws Failure.Conflict if the sitting was called off
     * @throws Failure.NotFound if there is none with a candidate in the caller's units, or one of them is no candidate
     */
    public void send(long id, Collection<MemberId> members, String words) {
        access.require(Role.TRAINER);
        access.requireOverAll(members, Set.of(Role.TRAINER));
        Sitting sitting = sittings.get(id);
        if (words == null || words.isBlank() || words.length() > LENGTH) {
            throw Failure.Invalid.field("words", "exam.message.words", LENGTH);
        }
        List<MemberId> candidates = candidates(id);
        if (candidates.isEmpty() || !candidates.containsAll(members)) {
            throw new Failure.NotFound("exam.candidate.unknown");
        }
        if (sitting.isCancelled()) {
            throw new Failure.Conflict("exam.message.cancelled");
        }
        boolean whole = members.isEmpty();
        long message = sql.insert("insert into sitting_message(sitting_id, words, whole, sent_by, sent_at) values (?,?,?,?,?)", id, words.strip(), whole,
                caller.memberIfAny().orElse(null), clock.instant());
        sql.batch("insert into sitting_message_to(message_id, member_id) values (?,?)", (whole ? candidates : members).stream()
                .map(member -> new Object[] {message, member}).toList());
        if (whole) {
            log.write(id, DeskAct.MESSAGE, "", words.strip());
        } else {
            log.write(id, members, DeskAct.MESSAGE, "", words.strip());
        }
        audit.record("exam.sitting.message", "sitting/" + id, whole ? "to all" : "to " + members.size());
    }

    private List<MemberId> candidates(long sitting) {
        return sql.list(row -> row.member("member_id"), "select c.member_id from candidate c join member_card m on m.id=c.member_id where "
                + "c.sitting_id=? and (" + InSight.condition(access) + ")", sitting);
    }

    /** What was said in this sitting to candidates in the caller's units, the latest first. */
    public List<Sent> of(long sitting) {
        access.require(Role.TRAINER);
        record To(long message, String name, boolean seen) {
        }
        Map<Long, List<To>> to = sql.list(row -> new To(row.id("message_id"), row.text("name"), row.instant("seen_at") != null), "select t.message_id, "
                + "m.name, t.seen_at from sitting_message s join sitting_message_to t on t.message_id=s.id join member_card m on m.id=t.member_id "
                + "where s.sitting_id=? and (" + InSight.condition(access) + ") order by m.number", sitting).stream().collect(Collectors.groupingBy(To::message));
        return sql.list(row -> new Sent(row.id("id"), row.text("words"), row.flag("whole"), row.instant("sent_at"), row.text("doer"), List.of(), List.of()),
                "select s.id, s.words, s.whole, s.sent_at, d.name as doer from sitting_message s left join member_card d on d.id=s.sent_by where "
                + "s.sitting_id=? order by s.id desc", sitting).stream().filter(sent -> to.containsKey(sent.id()))
                .map(sent -> sent.to(to.get(sent.id()).stream().filter(To::seen).map(To::name).toList(),
                        to.get(sent.id()).stream().filter(one -> !one.seen()).map(To::name).toList())).toList();
    }

    /** How many have put each message away, by its id: for the live page. One statement. */
    public Map<Long, Integer> seen(long sitting) {
        access.require(Role.TRAINER);
        return sql.list(row -> Map.entry(row.id("id"), row.count("seen")), "select s.id, count(t.seen_at) as seen from sitting_message s join "
                + "sitting_message_to t on t.message_id=s.id join member_card m on m.id=t.member_id where s.sitting_id=? and (" + InSight.condition(access)
                + ") group by s.id", sitting).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The caller puts a message away that was sent to him; doing it again changes nothing.
     *
     * @throws Failure.Conflict {@code exam.device.other} if his attempt goes on on another device, which shows it
     */
    public void seen(long attempt, long message, Device device) {
        int put = sql.update("update sitting_message_to set seen_at=coalesce(seen_at, ?) where message_id=? and member_id=? and exists (select 1 from "
                + "attempt a join sitting_message s on s.sitting_id=a.sitting_id where a.id=? and a.member_id=sitting_message_to.member_id and "
                + "s.id=sitting_message_to.message_id)", clock.instant(), message, caller.member(), attempt);
        if (put == 0) {
            throw new Failure.NotFound("exam.message.unknown");
        }
        Attempt his = sittings.attempt(attempt);
        if (his.isOpen()) {
            his.requireDevice(device);
        }
    }

    /**
     * One message.
     *
     * @param whole to the whole room
     * @param by    who sent it, or null: the system
     * @param seen  the names of those who have put it away
     * @param open  the names of the others
     */
    public record Sent(long id, String words, boolean whole, Instant at, String by, List<String> seen, List<String> open) {

        private Sent to(List<String> have, List<String> others) {
            return new Sent(id, words, whole, at, by, have, others);
        }
    }
}
