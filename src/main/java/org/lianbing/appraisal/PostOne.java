package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.OutcomeStore;

/** Brings the ledger in line with one revision of an outcome, in a transaction of its own. Posting it again changes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostOne {

    private final OutcomeStore outcomes;
    private final Members members;
    private final Schemes schemes;
    private final Periods periods;
    private final Ledger ledger;
    private final Progress progress;

    PostOne() {
        this(null, null, null, null, null, null);
    }

    @Inject
    PostOne(OutcomeStore outcomes, Members members, Schemes schemes, Periods periods, Ledger ledger, Progress progress) {
        this.outcomes = outcomes;
        this.members = members;
        this.schemes = schemes;
        this.periods = periods;
        this.ledger = ledger;
        this.progress = progress;
    }

    void post(StatedOutcome arrived) {
        MemberCard member = members.card(arrived.outcome().member());
        ZoneId zone = members.zoneOf(member.unitPath());
        List<StatedOutcome> history = outcomes.history(arrived.id(), upTo(arrived));
        StatedOutcome trigger = Posting.newest(arrived, history);
        touched(history, member, zone).forEach((key, scheme) -> bring(key, scheme, trigger, zone));
        progress.reached(arrived.number());
    }

    /** The member is no newcomer any more: what the newcomers' scheme gave is taken back, and the other one applied. */
    void follow(MemberId id, YearMonth period, List<LedgerLine> outgrown) {
        outgrown.forEach(this::takeBack);
        ZoneId zone = members.zoneOf(members.card(id).unitPath());
        standing(id, period, zone, progress.last()).stream().sorted(Comparator.comparingLong(StatedOutcome::number)).forEach(this::post);
    }

    /**
     * A newer revision may have left a month, or taken on another kind or other tags: whatever any revision so far has fed is put
     * right. By month, then indicator, so that no two writers wait for each other.
     */
    private Map<LedgerKey, Scheme> touched(List<StatedOutcome> history, MemberCard member, ZoneId zone) {
        Map<LedgerKey, Scheme> touched = new TreeMap<>(Comparator.comparing(LedgerKey::period).thenComparing(LedgerKey::indicator));
        for (StatedOutcome revision : history) {
            YearMonth period = YearMonth.from(revision.outcome().occurredAt().atZone(zone));
            schemes.under(member, period).ifPresent(scheme -> scheme.fedBy(revision.outcome())
                    .forEach(indicator -> touched.put(new LedgerKey(member.id(), period, indicator.code()), scheme)));
        }
        return touched;
    }

    /** How far is read under the lock: what was posted about this line before us is then known to us. */
    private void bring(LedgerKey key, Scheme scheme, StatedOutcome trigger, ZoneId zone) {
        YearMonth bookedIn = periods.hold(key.period());
        ledger.lock(key);
        Rule rule = scheme.indicator(key.indicator()).orElseThrow().rule();
        Target target = rule.target(standing(key.member(), key.period(), zone, upTo(trigger)));
        settle(key, target, scheme.cause(key.indicator(), trigger), bookedIn);
    }

    private void takeBack(LedgerLine line) {
        YearMonth bookedIn = periods.hold(line.key().period());
        ledger.lock(line.key());
        settle(line.key(), Target.NONE, line.cause(), bookedIn);
    }

    private void settle(LedgerKey key, Target target, Cause.ByOutcome cause, YearMonth bookedIn) {
        Posting.difference(key, target, ledger.alreadyPosted(key), cause, bookedIn).ifPresent(ledger::append);
        ledger.say(key, target, cause);
    }

    private long upTo(StatedOutcome arrived) {
        return Posting.upTo(arrived.number(), progress.last());
    }

    private List<StatedOutcome> standing(MemberId member, YearMonth period, ZoneId zone, long number) {
        Instant from = period.atDay(1).atStartOfDay(zone).toInstant();
        Instant to = period.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return outcomes.standing(member, from, to, number);
    }
}
