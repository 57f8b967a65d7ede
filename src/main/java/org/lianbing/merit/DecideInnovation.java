package org.lianbing.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Activity;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Problem;
import org.lianbing.kernel.Score;
import org.lianbing.library.ItemKind;
import org.lianbing.library.NewItem;
import org.lianbing.library.Publish;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.platform.Sql;

/** The panel says what it thinks of a proposal; the service centre or the deputy manager decides for it and says why. */
@ApplicationScoped
@Transactional
public class DecideInnovation {

    static final String KIND = "innovation";
    private static final Score FULL = Score.of(100);

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final Innovations innovations;
    private final MeritDay day;
    private final OutcomeStore outcomes;
    private final Publish library;
    private final Notify notify;
    private final AuditTrail audit;

    DecideInnovation() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    DecideInnovation(Sql sql, Caller caller, Clock clock, Innovations innovations, MeritDay day, OutcomeStore outcomes, Publish library, Notify notify, AuditTrail audit) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.innovations = innovations;
        this.day = day;
        this.outcomes = outcomes;
        this.library = library;
        this.notify = notify;
        this.audit = audit;
    }

    /** The caller's own opinion; a second one replaces the first. */
    public void say(long id, Innovation.State verdict, String words) {
        Innovation one = innovations.lock(id);
        MeritSight.require(innovations.rights(one).judges());
        requireOpen(one.isOpen());
        String said = checked(verdict, words, "words");
        sql.update("delete from innovation_opinion where innovation_id=? and member_id=?", id, caller.member());
        sql.update("insert into innovation_opinion(innovation_id, member_id, verdict, words, said_at) values (?,?,?,?,?)", id, caller.member(), verdict, said, clock.instant());
        audit.record("merit.innovation.say", "innovation/" + id, verdict.code());
    }

    /**
     * @param verdict adopted, spread or returned; what was adopted can only be spread
     * @throws Failure.Conflict if it is decided already
     */
    public void decide(long id, Innovation.State verdict, String reason) {
        Innovation one = innovations.lock(id);
        MeritSight.require(innovations.rights(one).decides());
        requireOpen(one.isOpen() || one.state() == Innovation.State.ADOPTED && verdict == Innovation.State.SPREAD);
        String why = checked(verdict, reason, "reason");
        Long page = verdict == Innovation.State.SPREAD ? Long.valueOf(publish(one)) : one.library();
        sql.update("update innovation set state=?, decided_by=?, decided_at=?, reason=?, library_id=? where id=?", verdict, caller.memberIfAny().orElse(null), clock.instant(), why,
                page, id);
        if (verdict.score() != null) {
            String key = "innovation/" + id;
            outcomes.state(new Outcome("merit", key, one.author(), KIND, new Activity(key, one.title()), OutcomeState.GRADED, verdict.score(), FULL, null, clock.instant(),
                    "/merit/innovation?id=" + id, Set.of(verdict.code())));
        }
        audit.record("merit.innovation.decide", "innovation/" + id, verdict.code());
        notify.tell(List.of(one.author()), new NewNotice("merit.notice." + verdict.code(), List.of(one.title(), why), "/merit/innovation?id=" + id, "innovation/" + id + "/decided"));
    }

    private static void requireOpen(boolean open) {
        if (!open) {
            throw new Failure.Conflict("merit.innovation.decided");
        }
    }

    private static String checked(Innovation.State verdict, String words, String field) {
        List<Problem> problems = new ArrayList<>();
        if (verdict == null || verdict == Innovation.State.PROPOSED) {
            problems.add(Problem.at("verdict", "merit.choose"));
        }
        String said = MeritChecks.text(field, words, 2000, problems);
        MeritChecks.done(problems);
        return said;
    }

    private long publish(Innovation one) {
        return library.publish(new NewItem("innovation/" + one.id(), ItemKind.INNOVATION, one.unitId(), one.title(), List.of(one.author()), null, day.today(),
                List.of(new NewItem.Section("原来的问题", one.problem()), new NewItem.Section("创新做法", one.way()), new NewItem.Section("效果", one.effect())), List.of(), List.of(),
                "/merit/innovation?id=" + one.id()));
    }
}
