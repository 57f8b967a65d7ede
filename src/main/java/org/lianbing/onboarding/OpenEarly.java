package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Opens the written exam to a newcomer who has not done all yet; a named person does so, with a reason that the newcomer reads. */
@ApplicationScoped
@Transactional
public class OpenEarly {

    static final Role[] BY = {Role.TRAINER, Role.DIRECTOR, Role.HR};
    private static final int LONGEST = 1000;

    private final Sql sql;
    private final Members members;
    private final Access access;
    private final Caller caller;
    private final Notify notify;
    private final AuditTrail audit;
    private final Clock clock;

    OpenEarly() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    OpenEarly(Sql sql, Members members, Access access, Caller caller, Notify notify, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.access = access;
        this.caller = caller;
        this.notify = notify;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Failure.Forbidden for all but trainer, director and HR over him
     * @throws Failure.Invalid   without a reason
     * @throws Failure.Conflict  if it is open already, or he is no newcomer
     */
    public void open(MemberId newcomer, String reason) {
        access.requireOver(newcomer, BY);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw Failure.Invalid.field("reason", "onboarding.early.reason", LONGEST);
        }
        if (members.newcomer(newcomer).filter(found -> found.passedOn() == null).isEmpty() || of(List.of(newcomer)).containsKey(newcomer)) {
            throw new Failure.Conflict("onboarding.early.already");
        }
        MemberId me = caller.member();
        long id = sql.insert("insert into early_opening(member_id, reason, opened_by, opened_at) values (?,?,?,?)", newcomer, reason.strip(), me,
                clock.instant());
        audit.record("onboarding.early.open", "member/" + newcomer, "early-opening/" + id);
        notify.tell(List.of(newcomer), new NewNotice("onboarding.notice.opened", List.of(members.card(me).name(), reason.strip()), "/onboarding/mine",
                "early-opening/" + newcomer));
    }

    /** What he has begun, he may finish; a new attempt needs all that is missing again. */
    public void takeBack(MemberId newcomer) {
        access.requireOver(newcomer, BY);
        if (sql.update("update early_opening set taken_back_by=?, taken_back_at=? where member_id=? and taken_back_at is null", caller.member(),
                clock.instant(), newcomer) == 0) {
            throw new Failure.Conflict("onboarding.early.notOpen");
        }
        audit.record("onboarding.early.takeBack", "member/" + newcomer, "");
        notify.tell(List.of(newcomer), new NewNotice("onboarding.notice.shut", List.of(members.card(caller.member()).name()), "/onboarding/mine",
                "early-opening/" + newcomer));
    }

    Optional<EarlyOpening> of(MemberId newcomer) {
        return Optional.ofNullable(of(List.of(newcomer)).get(newcomer));
    }

    /** Those that stand; one for each newcomer at most. */
    Map<MemberId, EarlyOpening> of(Collection<MemberId> newcomers) {
        return sql.list(row -> new EarlyOpening(row.member("member_id"), row.text("name"), row.instant("opened_at"), row.text("reason")),
                "select e.member_id, c.name, e.opened_at, e.reason from early_opening e join member_card c on c.id=e.opened_by where "
                + "e.taken_back_at is null and e.member_id in (" + Sql.marks(newcomers.size()) + ") order by e.id", newcomers.toArray()).stream()
                .collect(Collectors.toMap(EarlyOpening::member, one -> one, (first, later) -> first));
    }
}
