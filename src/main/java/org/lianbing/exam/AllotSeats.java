package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Sql;

/** Seats (座位号) of a sitting, from 1: in the order of the numbers, or by a lot that can be drawn again by its seed. */
@ApplicationScoped
@Transactional
public class AllotSeats {

    private static final SecureRandom SEEDS = new SecureRandom();
    private static final int MOST_SEED = 1_000_000;

    private final Sittings sittings;
    private final Members members;
    private final DeskLog log;
    private final Sql sql;
    private final Access access;
    private final AuditTrail audit;

    AllotSeats() {
        this(null, null, null, null, null, null);
    }

    @Inject
    AllotSeats(Sittings sittings, Members members, DeskLog log, Sql sql, Access access, AuditTrail audit) {
        this.sittings = sittings;
        this.members = members;
        this.log = log;
        this.sql = sql;
        this.access = access;
        this.audit = audit;
    }

    /** In the order of the numbers (工号). */
    public void byNumber(long id) {
        allot(id, null);
    }

    /** By lot; its seed is kept and stands in the record. */
    public void byLot(long id) {
        allot(id, (long) SEEDS.nextInt(MOST_SEED));
    }

    /** @throws Failure.Forbidden unless the caller is a trainer over all its candidates; who is excused gets no seat */
    private void allot(long id, Long lot) {
        List<Sittings.Candidate> all = sittings.candidates(id);
        access.requireOverAll(all.stream().map(Sittings.Candidate::member).toList(), Set.of(Role.TRAINER));
        Sitting sitting = sittings.lock(id);
        if (sitting.isCancelled()) {
            throw new Failure.Conflict("exam.paperRoom.cancelled");
        }
        List<MemberId> order = order(all.stream().filter(one -> one.excusedReason() == null).map(Sittings.Candidate::member).toList(), lot);
        sql.update("update candidate set seat=null where sitting_id=?", id);
        sql.batch("update candidate set seat=? where sitting_id=? and member_id=?", IntStream.range(0, order.size())
                .mapToObj(i -> new Object[] {i + 1, id, order.get(i)}).toList());
        sql.update("update sitting set seat_lot=? where id=?", lot, id);
        log.write(id, lot == null ? DeskAct.SEATS : DeskAct.LOTS, lot == null ? order.size() : lot, "");
        audit.record("exam.sitting.seats", "sitting/" + id, lot == null ? "by number" : "by lot " + lot);
    }

    private List<MemberId> order(List<MemberId> candidates, Long lot) {
        Map<MemberId, MemberCard> cards = members.cards(candidates);
        List<MemberId> order = new ArrayList<>(candidates);
        order.sort(Comparator.comparing(member -> cards.get(member).number()));
        return lot == null ? order : new Draw(lot).shuffled(order);
    }
}
