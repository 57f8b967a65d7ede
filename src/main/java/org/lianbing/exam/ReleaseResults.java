package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/**
 * States all results of a sitting at once, after the last answer is marked (统一发布成绩): by a trainer over all its candidates, or by
 * itself. Each candidate is told once.
 */
@ApplicationScoped
@Transactional
public class ReleaseResults {

    private static final int RIPE_AT_MOST = 20;

    private final Sql sql;
    private final Sittings sittings;
    private final Answers answers;
    private final Marking marking;
    private final MarkingPlans plans;
    private final Corrections corrections;
    private final Notify notify;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    ReleaseResults() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ReleaseResults(Sql sql, Sittings sittings, Answers answers, Marking marking, MarkingPlans plans, Corrections corrections, Notify notify,
            Access access, Caller caller, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.sittings = sittings;
        this.answers = answers;
        this.marking = marking;
        this.plans = plans;
        this.corrections = corrections;
        this.notify = notify;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What would be stated.
     *
     * @param results how many results are marked and not stated
     * @param passed  how many of them passed
     * @param mean    of their scores, to one decimal; null if there are none
     * @param unmarked how many answers still want their mark
     * @param working whether an answer can still come: the sitting has not closed, an attempt is open, or a paper is not keyed in
     * @param own     whether the caller is a candidate himself: somebody else has to release them, and his own result is not in it
     */
    public record Preview(int results, int passed, BigDecimal mean, long unmarked, boolean working, boolean own) {

        public boolean ready() {
            return results > 0 && unmarked == 0 && !working && !own;
        }
    }

    /** @throws Failure.Forbidden unless the caller is a trainer over all its candidates */
    public Preview preview(long id) {
        List<MemberId> candidates = requireTrainer(id);
        Sitting sitting = sittings.get(id);
        Map<Asked, KeyCorrection> corrected = corrections.of(id);
        Set<Long> own = caller.memberIfAny().map(me -> sittings.attempts(id, me).stream().map(Attempt::id).collect(Collectors.toSet()))
                .orElse(Set.of());
        List<Graded> results = answers.marked(id).entrySet().stream().filter(one -> !own.contains(one.getKey())).map(Map.Entry::getValue)
                .map(rows -> Graded.of(rows, corrected, sitting.passPercent())).toList();
        BigDecimal sum = results.stream().map(Graded::score).reduce(Score.ZERO, Score::plus).value();
        return new Preview(results.size(), (int) results.stream().filter(Graded::passed).count(), results.isEmpty() ? null
                : sum.divide(BigDecimal.valueOf(results.size()), 1, RoundingMode.HALF_UP), unmarked(id), working(sitting),
                caller.memberIfAny().map(candidates::contains).orElse(false));
    }

    /**
     * @throws Failure.Forbidden unless the caller is a trainer over all its candidates and none of them himself
     * @throws Failure.Conflict  if answers still want their marks or can still come, or it has been done
     */
    public void release(long id) {
        NotOwn.check(requireTrainer(id), caller);
        Sitting sitting = sittings.lock(id);
        if (!plans.holds(id)) {
            throw new Failure.Conflict("exam.release.done");
        } else if (unmarked(id) > 0) {
            throw new Failure.Conflict("exam.release.unmarked", unmarked(id));
        } else if (working(sitting)) {
            throw new Failure.Conflict("exam.release.working");
        }
        state(sitting);
    }

    /** Sittings, by title, whose results the caller can release now. */
    public Map<Long, String> ripe() {
        Map<Long, String> his = new LinkedHashMap<>();
        List<Long> ripe = access.has(Role.TRAINER) ? plans.ripe(Release.BY_HAND, clock.instant(), RIPE_AT_MOST) : List.of();
        if (!ripe.isEmpty()) {
            sql.list(row -> his.put(row.id("id"), row.text("title")), "select s.id, s.title from sitting s where s.id in (" + Sql.marks(ripe.size())
                    + ") and not exists (select 1 from candidate c join member_card m on m.id=c.member_id where c.sitting_id=s.id and not ("
                    + InSight.condition(access) + ")) and not exists (select 1 from candidate c where c.sitting_id=s.id and c.member_id=?) order by "
                    + "s.closes_at, s.id", Stream.concat(ripe.stream(), Stream.of(caller.member())).toArray());
        }
        return his;
    }

    /** In a transaction of its own, so that one sitting cannot hold up the others. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void releaseByItself(long id) {
        Sitting sitting = sittings.lock(id);
        if (plans.of(id).release() == Release.TOGETHER && plans.holds(id) && unmarked(id) == 0 && !working(sitting)) {
            state(sitting);
        }
    }

    /** What {@link MarkingPlans#passedOver} found. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finishByItself(long id) {
        Attempt attempt = sittings.lockAttempt(id);
        if (attempt.isMarking()) {
            marking.finishIfMarked(attempt);
        }
    }

    private void state(Sitting sitting) {
        plans.released(sitting.id(), caller.memberIfAny().orElse(null), clock.instant());
        letGo(sitting);
    }

    /** States what is marked and nothing holds back any more. */
    void letGo(Sitting sitting) {
        List<Long> waiting = sql.list(row -> row.id("id"), "select id from attempt where sitting_id=? and state='MARKING' order by id", sitting.id());
        List<Attempt> done = waiting.stream().map(sittings::lockAttempt).filter(Attempt::isMarking).filter(marking::finish).toList();
        Map<MemberId, Attempt> last = new LinkedHashMap<>();
        done.forEach(attempt -> last.put(attempt.member(), attempt));
        last.values().forEach(attempt -> state(sitting, attempt));
        audit.record("exam.results.release", "sitting/" + sitting.id(), done.size() + " results");
    }

    /** Once for a member, however many attempts he made. */
    private void state(Sitting sitting, Attempt attempt) {
        marking.state(attempt);
        if (sitting.showsResultAt(clock.instant())) {
            notify.tell(Set.of(attempt.member()), new NewNotice("exam.notice.released", List.of(sitting.title()), "/exam/sheet?attempt=" + attempt.id(),
                    "attempt/" + attempt.id() + "/result"));
        }
    }

    private long unmarked(long id) {
        return sql.count("select count(*) as n from answer w join attempt a on a.id=w.attempt_id where a.sitting_id=? and w.awaits_marker", id);
    }

    private boolean working(Sitting sitting) {
        return !sitting.hasClosedBy(clock.instant()) || sql.count("select count(*) as n from attempt where sitting_id=? and state in "
                + "('OPEN','PAPER')", sitting.id()) > 0;
    }

    private List<MemberId> requireTrainer(long id) {
        List<MemberId> candidates = sittings.candidates(id).stream().map(Sittings.Candidate::member).toList();
        access.requireOverAll(candidates, Set.of(Role.TRAINER));
        return candidates;
    }
}
