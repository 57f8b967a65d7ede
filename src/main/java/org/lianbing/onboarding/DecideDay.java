package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.Members;
import org.lianbing.people.Newcomer;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** The mentor's word on a day: ticked for good, or back with a reason. Only who accompanies the newcomer now may say it. */
@ApplicationScoped
@Transactional
public class DecideDay {

    private static final int LONGEST = 1000;

    private final ShadowingDays days;
    private final StateShadowing outcome;
    private final Members members;
    private final Access access;
    private final Caller caller;
    private final Notify notify;
    private final AuditTrail audit;
    private final Clock clock;

    DecideDay() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    DecideDay(ShadowingDays days, StateShadowing outcome, Members members, Access access, Caller caller, Notify notify, AuditTrail audit,
            Clock clock) {
        this.days = days;
        this.outcome = outcome;
        this.members = members;
        this.access = access;
        this.caller = caller;
        this.notify = notify;
        this.audit = audit;
        this.clock = clock;
    }

    /** The days of all newcomers of the caller that wait for him, the longest waiting first. */
    public List<ShadowingDay> waiting() {
        return days.waiting(access.newcomers().stream().map(card -> card.id()).toList());
    }

    public boolean isMine(ShadowingDay day) {
        return members.newcomer(day.member()).filter(found -> found.passedOn() == null).map(Newcomer::mentor)
                .filter(mentor -> caller.memberIfAny().filter(mentor::equals).isPresent()).isPresent();
    }

    /**
     * Once ticked, a day stays ticked; to say so again changes nothing.
     *
     * @param comment may be empty
     * @throws Failure.NotFound  if there is no such day
     * @throws Failure.Forbidden unless the caller is the newcomer's mentor
     * @throws Failure.Conflict  if the day is not with him
     */
    public ShadowingDay tick(long id, String comment) {
        ShadowingDay day = mine(id, plain(comment));
        if (day.state() == ShadowingDay.State.TICKED) {
            return day;
        }
        decide(day, ShadowingDay.State.TICKED, plain(comment));
        outcome.of(day.member());
        tell(day, "onboarding.notice.ticked", "ticked");
        return days.get(id);
    }

    /** @throws Failure.Invalid without a reason; else as {@link #tick} */
    public ShadowingDay giveBack(long id, String reason) {
        ShadowingDay day = mine(id, plain(reason));
        if (plain(reason).isEmpty()) {
            throw Failure.Invalid.field("remark", "onboarding.day.reason");
        }
        decide(day, ShadowingDay.State.RETURNED, plain(reason));
        tell(day, "onboarding.notice.returned", "returned/" + day.day());
        return days.get(id);
    }

    private ShadowingDay mine(long id, String remark) {
        ShadowingDay found = days.get(id);
        if (!isMine(found)) {
            throw new Failure.Forbidden("onboarding.day.notMentor");
        }
        if (remark.length() > LONGEST) {
            throw Failure.Invalid.field("remark", "onboarding.day.long", LONGEST);
        }
        days.lock(found.member());
        return days.get(id);
    }

    private void decide(ShadowingDay day, ShadowingDay.State state, String remark) {
        if (!days.decide(day.id(), state, caller.member(), remark, clock.instant())) {
            throw new Failure.Conflict("onboarding.day.notWaiting");
        }
        audit.record("onboarding.day." + state.name().toLowerCase(java.util.Locale.ROOT), "shadowing-day/" + day.id(), day.day().toString());
        if (days.waiting(List.of(day.member())).isEmpty()) {
            notify.settle(List.of(caller.member()), KeepDay.waitingOf(day.member()));
        }
    }

    private void tell(ShadowingDay day, String code, String about) {
        MemberId me = caller.member();
        notify.tell(List.of(day.member()), new NewNotice(code, List.of(members.card(me).name(), day.day().toString()),
                "/onboarding/day?id=" + day.id(), "shadowing/" + day.member() + "/" + about));
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
