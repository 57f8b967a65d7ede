package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;

/** Keys in what was written on a paper (录入). It is marked as an attempt on a screen with the same answers is. */
@ApplicationScoped
@Transactional
public class KeyIn {

    private static final int LENGTH = 4000;

    private final Sittings sittings;
    private final Answers answers;
    private final Marking marking;
    private final StateResult stateResult;
    private final TellCandidates tell;
    private final Bank bank;
    private final DeskLog log;
    private final Sql sql;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    KeyIn() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    KeyIn(Sittings sittings, Answers answers, Marking marking, StateResult stateResult, TellCandidates tell, Bank bank, DeskLog log, Sql sql,
            Access access, Caller caller, Clock clock, AuditTrail audit) {
        this.sittings = sittings;
        this.answers = answers;
        this.marking = marking;
        this.stateResult = stateResult;
        this.tell = tell;
        this.bank = bank;
        this.log = log;
        this.sql = sql;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** What there is to type of this paper, with what was typed so far. */
    public List<KeyField> fields(long id) {
        allowed(sittings.attempt(id));
        Map<Integer, String> typed = sql.list(row -> Map.entry(row.count("slot"), row.text("typed")), "select slot, typed from keyed_answer where attempt_id=?",
                id).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Answer> rows = answers.of(id);
        Map<Long, Revision> revisions = bank.revisions(rows.stream().map(Answer::revision).distinct().toList());
        return rows.stream().map(row -> KeyField.of(row, row.body(revisions.get(row.revision())), typed.getOrDefault(row.slot(), ""))).toList();
    }

    /**
     * Keeps what has been typed so far, whatever it is; the paper still waits.
     *
     * @param typed by slot
     */
    public void keep(long id, Map<Integer, String> typed) {
        Attempt attempt = locked(id);
        if (attempt.wasKeyed()) {
            throw new Failure.Conflict("exam.key.done");
        }
        keepTyped(id, typed);
    }

    /**
     * All is typed: the paper is handed in as of the end of its sitting at the latest, and marked. Again: a correction.
     *
     * @param reason why it is corrected; required then
     * @throws Failure.Invalid naming every field that cannot be read
     */
    public void finish(long id, Map<Integer, String> typed, String reason) {
        Attempt attempt = locked(id);
        boolean again = attempt.wasKeyed();
        String why = again ? Reason.given(reason) : "";
        Map<Integer, TypedAnswer> read = read(answers.of(id), typed);
        keepTyped(id, typed);
        if (again) {
            answers.reopen(id, attempt.endsAt(), 1);
            attempt.keyAgain();
        }
        Instant now = clock.instant();
        attempt.submit(now, Attempt.SubmittedBy.PAPER);
        sittings.flush();
        answers.key(id, read, caller.memberIfAny().orElse(null), now);
        marking.closeAndMark(attempt);
        tell.over(attempt.sittingId(), Set.of(attempt.member()));
        if (again) {
            withdrawIfHeld(attempt);
            log.write(attempt.sittingId(), attempt.member(), DeskAct.REKEY, "", why);
        }
        audit.record("exam.paper.key", "attempt/" + id, again ? "again: " + why : "");
    }

    /** What was stated before does not stand while the corrected result waits for its release. */
    private void withdrawIfHeld(Attempt attempt) {
        if (!attempt.isFinal()) {
            stateResult.takeBack(sittings.get(attempt.sittingId()), attempt.member());
        }
    }

    /** Nobody came to write on it. What is keyed in later takes its place. */
    public void absent(long id) {
        Attempt attempt = locked(id);
        if (!attempt.isOnPaper()) {
            throw new Failure.Conflict("exam.key.done");
        }
        attempt.nobodyCame();
        sittings.flush();
        Sitting sitting = sittings.get(attempt.sittingId());
        if (sitting.isSettled()) {
            stateResult.of(sitting, attempt.member());
        }
        log.write(sitting.id(), attempt.member(), DeskAct.ABSENT, "", "");
        audit.record("exam.paper.absent", "attempt/" + id, "");
    }

    private Attempt locked(long id) {
        Attempt attempt = sittings.lockAttempt(id);
        allowed(attempt);
        return attempt;
    }

    private void allowed(Attempt attempt) {
        NotOwn.check(attempt, caller);
        access.requireOver(attempt.member(), Role.TRAINER);
        if (attempt.isVoid()) {
            throw new Failure.Conflict("exam.void.is");
        }
        if (!attempt.isOnPaper() && !attempt.isAbsent() && !attempt.wasKeyed()) {
            throw new Failure.Conflict("exam.key.screen");
        }
    }

    private Map<Integer, TypedAnswer> read(List<Answer> rows, Map<Integer, String> typed) {
        Map<Long, Revision> revisions = bank.revisions(rows.stream().map(Answer::revision).distinct().toList());
        Map<Integer, TypedAnswer> read = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Answer row : rows) {
            TypedAnswer one = TypedAnswer.read(typed.get(row.slot()), row.body(revisions.get(row.revision())), row.optionOrder(), row.points());
            read.put(row.slot(), one);
            if (one.problem() != null) {
                problems.add(Problem.at("k" + row.slot(), "exam.key.at", row.slot(), Problem.at("typed", one.problem(), one.words().toArray())));
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("exam.key.invalid", problems);
        }
        return read;
    }

    /** What is blank is not kept: a paper of which nothing was typed can still be given up. */
    private void keepTyped(long id, Map<Integer, String> typed) {
        Set<Integer> slots = answers.of(id).stream().map(Answer::slot).collect(Collectors.toSet());
        sql.update("delete from keyed_answer where attempt_id=?", id);
        sql.batch("insert into keyed_answer(attempt_id, slot, typed) values (?,?,?)", typed.entrySet().stream().filter(one -> slots.contains(one.getKey()))
                .filter(one -> !one.getValue().isBlank()).map(one -> new Object[] {id, one.getKey(), one.getValue().substring(0, Math.min(LENGTH, one.getValue().length()))}).toList());
    }
}
