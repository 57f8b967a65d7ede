package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** More time (加时): for some candidates, before they begin or while they answer, or for the whole room. */
@ApplicationScoped
@Transactional
public class ExtraTime {

    private static final int MOST_AT_ONCE = 240;
    private static final int MOST = 480;

    private final Sittings sittings;
    private final Answers answers;
    private final DeskLog log;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    ExtraTime() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ExtraTime(Sittings sittings, Answers answers, DeskLog log, Access access, Caller caller, Clock clock, AuditTrail audit) {
        this.sittings = sittings;
        this.answers = answers;
        this.log = log;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Adds to the time of these candidates' attempts, also past the end of the sitting: of the one that runs, and of those to come.
     *
     * @param minutes 1–240; below 0 takes back what was given too much, as long as he is not answering
     * @throws Failure.Invalid  if nobody is named, or somebody would get less than nothing or more than 480 minutes
     * @throws Failure.Conflict if one of them can start no more or answers on paper, or the sitting was called off
     */
    public void give(long id, Collection<MemberId> members, int minutes, String reason) {
        access.requireOverAll(members, Set.of(Role.TRAINER));
        NotOwn.check(members, caller);
        Sitting sitting = sittings.get(id);
        String why = Reason.given(reason);
        if (members.isEmpty()) {
            throw Failure.Invalid.field("members", "exam.several.nobody");
        }
        if (minutes == 0 || Math.abs(minutes) > MOST_AT_ONCE) {
            throw Failure.Invalid.field("minutes", "exam.extend.minutes");
        }
        if (sitting.isCancelled()) {
            throw new Failure.Conflict("exam.extra.cancelled");
        }
        Instant now = clock.instant();
        lock(sitting, members, now);
        members.forEach(member -> give(sitting, member, minutes, now));
        log.write(id, members, DeskAct.EXTRA, minutes, why);
        audit.record("exam.attempt.extend", "sitting/" + id, minutes + " minutes for " + members.size() + ": " + why);
    }

    private void lock(Sitting sitting, Collection<MemberId> members, Instant now) {
        members.stream().flatMap(member -> running(sitting, member, now).stream()).map(Attempt::id).sorted().forEach(sittings::lockAttempt);
        for (MemberId member : members.stream().sorted(Comparator.comparingLong(MemberId::value)).toList()) {
            if (!sittings.lockCandidate(sitting.id(), member)) {
                throw new Failure.NotFound("exam.candidate.unknown");
            }
        }
    }

    private void give(Sitting sitting, MemberId member, int minutes, Instant now) {
        int total = sittings.candidate(sitting.id(), member).orElseThrow().extraMinutes() + minutes;
        if (total < 0 || total > MOST) {
            throw Failure.Invalid.field("minutes", "exam.extra.total", MOST);
        }
        Optional<Attempt> running = running(sitting, member, now);
        if (running.isEmpty()) {
            refuse(sitting, sittings.attempts(sitting.id(), member), now);
        }
        if (running.isPresent() && minutes < 0) {
            throw new Failure.Conflict("exam.extra.running");
        }
        sittings.giveTime(sitting.id(), member, total);
        running.ifPresent(attempt -> lengthen(attempt, minutes));
    }

    /** Who can start no more has no use for it. */
    private static void refuse(Sitting sitting, List<Attempt> sofar, Instant now) {
        if (sitting.hasClosedBy(now) || sofar.size() >= sitting.attempts() || sofar.stream().anyMatch(Attempt::isOnPaper)) {
            throw new Failure.Conflict("exam.extra.over");
        }
        if (sitting.isTooLateAt(now)) {
            throw new Failure.Conflict("exam.extra.tooLate");
        }
    }

    private Optional<Attempt> running(Sitting sitting, MemberId member, Instant now) {
        return sittings.attempts(sitting.id(), member).stream().filter(attempt -> attempt.isOpen() && !attempt.isOver(now)).findFirst();
    }

    /**
     * More time for the whole room, as after a power cut: for everyone who is answering now, and the sitting closes so much later.
     *
     * @param minutes 1–240
     * @return how many got it: all who were answering, but the caller himself
     * @throws Failure.Forbidden unless the caller is a trainer over all its candidates
     * @throws Failure.Conflict  if it is not open
     */
    public int giveAll(long id, int minutes, String reason) {
        access.requireOverAll(sittings.candidates(id).stream().map(Sittings.Candidate::member).toList(), Set.of(Role.TRAINER));
        String why = Reason.given(reason);
        if (minutes < 1 || minutes > MOST_AT_ONCE) {
            throw Failure.Invalid.field("minutes", "exam.extend.minutes");
        }
        Sitting sitting = lockAll(id);
        if (!sitting.isOpenAt(clock.instant())) {
            throw new Failure.Conflict("exam.extend.notOpen");
        }
        sitting.extend(Duration.ofMinutes(minutes));
        // once more: with those who started until nobody could
        List<Attempt> running = sittings.lockRunning(id, clock.instant()).stream()
                .filter(attempt -> !caller.memberIfAny().map(attempt::belongsTo).orElse(false)).toList();
        running.forEach(attempt -> lengthen(attempt, minutes));
        log.write(id, DeskAct.EXTEND, minutes, why);
        audit.record("exam.sitting.extend", "sitting/" + id, minutes + " minutes for " + running.size() + ": " + why);
        return running.size();
    }

    /** All who answer, then all who could start, then the sitting. */
    private Sitting lockAll(long id) {
        sittings.lockRunning(id, clock.instant());
        sittings.lockOut(id);
        return sittings.lock(id);
    }

    private void lengthen(Attempt attempt, int minutes) {
        attempt.extend(Duration.ofMinutes(minutes));
        sittings.flush();
        answers.extend(attempt.id(), attempt.endsAt());
    }
}
