package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Members;
import org.lianbing.people.Newcomer;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** The newcomer's own log: a draft as often as he likes, then to his mentor. */
@ApplicationScoped
@Transactional
public class KeepDay {

    private final ShadowingDays days;
    private final Members members;
    private final Caller caller;
    private final Notify notify;
    private final AuditTrail audit;
    private final Clock clock;

    KeepDay() {
        this(null, null, null, null, null, null);
    }

    @Inject
    KeepDay(ShadowingDays days, Members members, Caller caller, Notify notify, AuditTrail audit, Clock clock) {
        this.days = days;
        this.members = members;
        this.caller = caller;
        this.notify = notify;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Failure.NotFound if the caller is no newcomer
     * @throws Failure.Invalid  naming every field that is wrong
     * @throws Failure.Conflict if the day lies with the mentor, or is ticked
     */
    public ShadowingDay save(DayEntry entry) {
        MemberId me = caller.member();
        entry.check(newcomer().from(), members.today(me), false);
        write(me, entry);
        return days.find(me, entry.day()).orElseThrow();
    }

    /** As {@link #save}, and to the mentor. */
    public ShadowingDay send(DayEntry entry) {
        MemberId me = caller.member();
        Newcomer newcomer = newcomer();
        entry.check(newcomer.from(), members.today(me), true);
        if (newcomer.mentor() == null) {
            throw new Failure.Conflict("onboarding.day.noMentor");
        }
        write(me, entry);
        days.send(me, entry.day(), clock.instant());
        ShadowingDay sent = days.find(me, entry.day()).orElseThrow();
        audit.record("onboarding.day.send", "shadowing-day/" + sent.id(), entry.day().toString());
        notify.tell(List.of(newcomer.mentor()), new NewNotice("onboarding.notice.sent", List.of(members.card(me).name()), "/onboarding/shadowing",
                waitingOf(me)));
        return sent;
    }

    /** Back from the mentor's desk, as long as he has not decided. */
    public void recall(LocalDate day) {
        if (!days.recall(caller.member(), day)) {
            throw new Failure.Conflict("onboarding.day.decided");
        }
        audit.record("onboarding.day.recall", "member/" + caller.member(), day.toString());
    }

    /** The day as it is, if there is one. */
    public Optional<ShadowingDay> mine(LocalDate day) {
        newcomer();
        return days.find(caller.member(), day);
    }

    /** From which day to which the caller may write. */
    public Span span() {
        return new Span(newcomer().from(), members.today(caller.member()));
    }

    private void write(MemberId me, DayEntry entry) {
        if (!days.write(me, entry, clock.instant())) {
            throw new Failure.Conflict("onboarding.day.closed");
        }
    }

    private Newcomer newcomer() {
        return members.newcomer(caller.member()).filter(found -> found.passedOn() == null)
                .orElseThrow(() -> new Failure.NotFound("onboarding.notNewcomer"));
    }

    /** What the notices of a newcomer's sent days are about: one for all of them. */
    static String waitingOf(MemberId newcomer) {
        return "shadowing/" + newcomer + "/waiting";
    }

    /** Both ends included. */
    public record Span(LocalDate from, LocalDate today) {
    }
}
