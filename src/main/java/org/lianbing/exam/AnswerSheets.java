package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;

/** Shows attempts with their marks: to the candidate as the sitting's feedback policy allows, in full to whoever may see his learning. */
@ApplicationScoped
@Transactional
public class AnswerSheets {

    private final Sittings sittings;
    private final Answers answers;
    private final Bank bank;
    private final Members members;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final Sql sql;
    private final ReopenAttempt reopen;
    private final Corrections corrections;
    private final SheetDisputes disputes;
    private final AttemptDevices devices;
    private final MarkingPlans plans;

    AnswerSheets() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    AnswerSheets(Sittings sittings, Answers answers, Bank bank, Members members, Access access, Caller caller, Clock clock, Sql sql,
            ReopenAttempt reopen, Corrections corrections, SheetDisputes disputes, AttemptDevices devices, MarkingPlans plans) {
        this.sittings = sittings;
        this.answers = answers;
        this.bank = bank;
        this.members = members;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.sql = sql;
        this.reopen = reopen;
        this.corrections = corrections;
        this.disputes = disputes;
        this.devices = devices;
        this.plans = plans;
    }

    /**
     * @throws Failure.NotFound  if there is none
     * @throws Failure.Forbidden if the caller may not see this member's learning
     */
    public AnswerSheet get(long id) {
        Attempt attempt = sittings.attempt(id);
        access.requireSight(attempt.member(), Matter.LEARNING);
        Sitting sitting = sittings.get(attempt.sittingId());
        boolean own = caller.memberIfAny().map(attempt::belongsTo).orElse(false);
        boolean trainer = !own && access.hasOver(attempt.member(), Role.TRAINER);
        boolean asCandidate = own || !access.hasOver(attempt.member(), Matter.LEARNING.roles().toArray(new Role[0]));
        boolean handedIn = !attempt.isOpen() && !attempt.isOnPaper() && !attempt.isAbsent();
        boolean shown = handedIn && (!asCandidate || attempt.isFinal() && sittings.isShown(sitting, clock.instant()));
        boolean keys = trainer || shown && sitting.showsAnswers() && isOverFor(attempt, sitting);
        return sheet(attempt, sitting, shown, shown ? items(attempt, keys, attempt.isFinal() || trainer) : List.of(), trainer ? late(id) : List.of(),
                trainer ? devices.away(id) : null);
    }

    /** As long as somebody can still sit this paper or has extra time for it, its right answers stay with the trainer. A mentor sees what his newcomer sees. */
    private boolean isOverFor(Attempt attempt, Sitting sitting) {
        return sitting.hasClosedBy(clock.instant()) && !sittings.isAnswered(sitting.id())
                || sittings.attempts(sitting.id(), attempt.member()).size() >= sitting.attempts();
    }

    private AnswerSheet sheet(Attempt attempt, Sitting sitting, boolean shown, List<AnswerSheet.Item> items, List<AnswerSheet.Late> late,
            AttemptDevices.Away away) {
        boolean scored = shown && attempt.isFinal();
        return new AnswerSheet(Long.toString(attempt.id()), sitting.id(), sitting.title(), members.card(attempt.member()), state(attempt),
                shown, attempt.startedAt(), attempt.submittedAt(), attempt.wasTakenByTheBell(), scored ? attempt.score().plain() : null,
                attempt.outOf().plain(), scored ? attempt.passed() : null, sitting.passPercent(), items, late, reopen.of(attempt.id()),
                scored ? disputes.regrades(attempt.id()) : List.of(), scored ? disputes.openUntil(attempt, sitting) : null, attempt.wasKeyed(),
                attempt.forcedReason(), attempt.voidedReason(), away == null ? null : away.times(), away == null ? null : away.seconds(), sitting.feedback());
    }

    static String state(Attempt attempt) {
        return attempt.stateCode();
    }

    /** Who marks a sitting is not to learn whose an answer is; and what is marked stays with the trainer until the result is stated. */
    private List<AnswerSheet.Item> items(Attempt attempt, boolean keys, boolean marks) {
        boolean names = attempt.isFinal() || !isNamedToMark(attempt.sittingId());
        List<Answer> rows = answers.of(attempt.id()).stream().filter(row -> names || !row.isForMarkers()).toList();
        Map<Long, Revision> revisions = bank.revisions(rows.stream().map(Answer::revision).toList());
        Map<Asked, KeyCorrection> corrected = corrections.of(attempt.sittingId());
        Map<Integer, AnswerSheet.MyDispute> raised = disputes.of(attempt.id());
        return rows.stream().map(row -> AnswerSheet.Item.of(row, revisions.get(row.revision()), corrected.getOrDefault(row.asked(), KeyCorrection.NONE),
                raised.get(row.slot()), keys)).map(item -> marks ? item : item.withoutMark()).toList();
    }

    private boolean isNamedToMark(long sitting) {
        MarkingPlan plan = plans.of(sitting);
        return caller.memberIfAny().map(me -> plan.markers().contains(me) || plan.isDecider(me)).orElse(false);
    }

    private List<AnswerSheet.Late> late(long attempt) {
        return sql.list(row -> new AnswerSheet.Late(row.id("id"), row.count("slot"), Answer.json(row.text("response")),
                row.instant("received_at"), row.text("admitted_reason")), "select id, slot, response, received_at, admitted_reason "
                + "from late_answer where attempt_id=? order by received_at, id", attempt);
    }
}
