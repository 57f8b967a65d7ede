package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** A member disputes his month, or one entry of it, and the appraisal group is told. */
@ApplicationScoped
@Transactional
public class RaiseAppeal {

    static final int LENGTH = 1000;

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final Members members;
    private final Schemes schemes;
    private final Periods periods;
    private final Ledger ledger;
    private final MonthChecks checks;
    private final Notify notify;
    private final AuditTrail audit;

    RaiseAppeal() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    RaiseAppeal(Sql sql, Clock clock, Caller caller, Members members, Schemes schemes, Periods periods, Ledger ledger, MonthChecks checks,
            Notify notify, AuditTrail audit) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.members = members;
        this.schemes = schemes;
        this.periods = periods;
        this.ledger = ledger;
        this.checks = checks;
        this.notify = notify;
        this.audit = audit;
    }

    /**
     * Raised twice about the same, while it is open, it is one appeal.
     *
     * @param entry id of the entry in dispute, or null for the month as a whole
     * @param said  what is wrong, at most 1,000 characters
     * @return the appeal's id
     * @throws Failure.Invalid  without a text, or about a month that has not come or is over for two years
     * @throws Failure.NotFound if the entry is not one of the caller's month
     * @throws Failure.Conflict if he is not appraised in that month
     */
    public long raise(YearMonth period, Long entry, String said) {
        MemberId me = caller.member();
        MemberCard card = members.card(me);
        check(card, period, entry, said);
        checks.lock(me, period);
        Optional<Long> open = open(me, period, entry);
        if (open.isPresent()) {
            return open.get();
        }
        checks.clear(me, period);
        long id = sql.insert("insert into appeal(member_id, period, entry_id, said, raised_at, state) values (?,?,?,?,?,'open')", me, period,
                entry, said.strip(), clock.instant());
        notify.tell(group(me), new NewNotice("appraisal.notice.appeal", List.of(card.name(), period.toString()), "/appraisal/appeal?id=" + id,
                about(id)));
        audit.record("appraisal.appeal.raise", "appeal/" + id, period + (entry == null ? "" : " entry/" + entry));
        return id;
    }

    /** @throws Failure.Conflict if it is not open any more; Failure.NotFound if it is not the caller's own */
    public void withdraw(long id) {
        MemberId me = caller.member();
        int changed = sql.update("update appeal set state='withdrawn', decided_at=? where id=? and member_id=? and state='open'", clock.instant(),
                id, me);
        if (changed == 0) {
            sql.one(row -> row.id("id"), "select id from appeal where id=? and member_id=?", id, me)
                    .orElseThrow(() -> new Failure.NotFound("appraisal.appeal.unknown"));
            throw new Failure.Conflict("appraisal.appeal.decidedBefore");
        }
        notify.settle(group(me), about(id));
        audit.record("appraisal.appeal.withdraw", "appeal/" + id, "");
    }

    private void check(MemberCard card, YearMonth period, Long entry, String said) {
        if (said == null || said.isBlank()) {
            throw Failure.Invalid.field("said", "appraisal.appeal.saidMissing");
        } else if (said.length() > LENGTH) {
            throw Failure.Invalid.field("said", "appraisal.entry.reason-long", LENGTH);
        }
        EnterPoints.refuseUntimely(period, periods.current());
        if (Appraised.isNewcomer(card, period) || schemes.under(card, period).isEmpty()) {
            throw new Failure.Conflict("appraisal.member.notAppraised");
        }
        if (entry != null && ledger.find(entry).filter(one -> one.member().equals(card.id()) && one.period().equals(period)).isEmpty()) {
            throw new Failure.NotFound("appraisal.entry.unknown");
        }
    }

    private Optional<Long> open(MemberId me, YearMonth period, Long entry) {
        return sql.list(row -> row.id("id"), "select id from appeal where member_id=? and period=? and state='open' and coalesce(entry_id, 0)=?",
                me, period, entry == null ? 0L : entry).stream().findFirst();
    }

    private Set<MemberId> group(MemberId member) {
        return Stream.of(Role.DEPUTY, Role.INSPECTION).flatMap(role -> members.holders(role, member).stream()).map(MemberCard::id)
                .filter(id -> !id.equals(member)).collect(Collectors.toSet());
    }

    static String about(long id) {
        return "appeal/" + id;
    }
}
