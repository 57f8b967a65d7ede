package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/**
 * Makes the papers of an exam on paper (纸笔考试): each candidate's own attempt, drawn and laid as on a screen, so that what is printed,
 * keyed in and marked is one and the same. From then on he does not answer on a screen.
 */
@ApplicationScoped
@Transactional
public class LayPapers {

    private static final SecureRandom SEEDS = new SecureRandom();

    private final Sittings sittings;
    private final Papers papers;
    private final StartAttempt start;
    private final Answers answers;
    private final DeskLog log;
    private final Sql sql;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    LayPapers() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    LayPapers(Sittings sittings, Papers papers, StartAttempt start, Answers answers, DeskLog log, Sql sql, Access access, Caller caller, Clock clock,
            AuditTrail audit) {
        this.sittings = sittings;
        this.papers = papers;
        this.start = start;
        this.answers = answers;
        this.log = log;
        this.sql = sql;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * For everyone in the caller's units, but himself, who has not begun and is not excused.
     *
     * @return how many papers were made
     * @throws Failure.NotFound if none of its candidates is in the caller's units
     * @throws Failure.Conflict if the sitting was called off, or nobody is left for whom to make one
     */
    public int lay(long id) {
        List<MemberId> mine = mine(id);
        Sitting sitting = sittings.get(id);
        if (sitting.isCancelled()) {
            throw new Failure.Conflict("exam.paperRoom.cancelled");
        }
        Instant now = clock.instant();
        int made = 0;
        for (MemberId member : mine) {
            if (sittings.lockCandidate(id, member) && sittings.attempts(id, member).isEmpty()) {
                Attempt attempt = new Attempt(id, member, 1, SEEDS.nextLong(), now, sitting.closesAt(), papers.get(sitting.paperId()).outOf());
                attempt.layOnPaper();
                sittings.add(attempt);
                answers.lay(attempt, start.lay(attempt, sitting));
                answers.close(attempt.id());
                made++;
            }
        }
        if (made == 0) {
            throw new Failure.Conflict("exam.paperRoom.nobody");
        }
        log.write(id, DeskAct.PAPER, made, "");
        audit.record("exam.paper.lay", "sitting/" + id, made + " papers");
        return made;
    }

    private List<MemberId> mine(long id) {
        List<MemberId> all = sql.list(row -> row.member("member_id"), "select c.member_id from candidate c join member_card m on m.id=c.member_id where "
                + "c.sitting_id=? and c.excused_reason is null and (" + InSight.condition(access) + ") order by c.member_id", id);
        if (all.isEmpty()) {
            throw new Failure.NotFound("exam.sitting.unknown");
        }
        return all.stream().filter(member -> !caller.memberIfAny().map(member::equals).orElse(false)).toList();
    }

    /**
     * Gives up the papers of which nothing was keyed in: these candidates answer on a screen again.
     *
     * @param reason is kept; required
     * @return how many they were
     */
    public int drop(long id, String reason) {
        List<MemberId> mine = mine(id);
        String why = Reason.given(reason);
        List<Long> blank = sql.list(row -> new Blank(row.id("id"), row.member("member_id")), "select a.id, a.member_id from attempt a where a.sitting_id=? "
                + "and a.state='PAPER' and not exists (select 1 from keyed_answer k where k.attempt_id=a.id) order by a.id for update", id).stream()
                .filter(paper -> mine.contains(paper.member())).map(Blank::attempt).toList();
        if (blank.isEmpty()) {
            throw new Failure.Conflict("exam.paperRoom.noneBlank");
        }
        sql.batch("delete from answer where attempt_id=?", blank.stream().map(attempt -> new Object[] {attempt}).toList());
        sql.batch("delete from attempt where id=?", blank.stream().map(attempt -> new Object[] {attempt}).toList());
        log.write(id, DeskAct.SCREEN, blank.size(), why);
        audit.record("exam.paper.drop", "sitting/" + id, blank.size() + " papers: " + why);
        return blank.size();
    }

    private record Blank(long attempt, MemberId member) {
    }
}
