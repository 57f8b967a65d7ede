package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.OutcomeStore;

/** One member's month, down to the evidence of every point. */
@ApplicationScoped
@Transactional
public class MonthOf {

    private final Access access;
    private final Members members;
    private final Periods periods;
    private final MonthTotals totals;
    private final Explain explain;
    private final OutcomeStore outcomes;
    private final Progress progress;

    MonthOf() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    MonthOf(Access access, Members members, Periods periods, MonthTotals totals, Explain explain, OutcomeStore outcomes, Progress progress) {
        this.access = access;
        this.members = members;
        this.periods = periods;
        this.totals = totals;
        this.explain = explain;
        this.outcomes = outcomes;
        this.progress = progress;
    }

    /** @throws Failure.Forbidden if the caller may not see this member's appraisal */
    public MemberMonth member(MemberId id, YearMonth period) {
        access.requireSight(id, Matter.APPRAISAL);
        MemberCard member = members.card(id);
        // asked before the entries are read: what is posted between the two then shows as waiting once more, never as missing
        boolean waiting = isWaiting(id);
        return totals.of(member, period).map(total -> described(total, period, waiting))
                .orElseGet(() -> MemberMonth.notAppraised(member, period, periods.isOpen(period)));
    }

    /** @throws Failure.NotFound if nobody has that number */
    public MemberMonth memberWithNumber(String number, YearMonth period) {
        MemberCard member = members.withNumber(number).orElseThrow(() -> new Failure.NotFound("people.member.unknown"));
        return member(member.id(), period);
    }

    private MemberMonth described(MemberTotal month, YearMonth period, boolean waiting) {
        Scheme scheme = month.scheme();
        List<EntryCard> own = explain.explain(month.own());
        List<EntryCard> corrections = explain.explain(month.total().corrections());
        return new MemberMonth(month.member(), period, periods.isOpen(period), scheme.id(), scheme.title(), month.total().total(),
                month.total().outOf(), month.total().hundred(), month.total().prorated().orElse(null), indicators(month, own), corrections,
                explain.explain(month.elsewhere()), waiting);
    }

    private static List<IndicatorMonth> indicators(MemberTotal month, List<EntryCard> own) {
        Map<String, List<EntryCard>> byCode = own.stream().collect(Collectors.groupingBy(card -> card.entry().indicator()));
        return month.total().indicators().stream().map(total -> new IndicatorMonth(
                IndicatorCard.of(month.scheme().indicator(total.code()).orElseThrow()), total,
                byCode.getOrDefault(total.code(), List.of()))).toList();
    }

    /** Not yet numbered, or numbered and somewhere in the queue. */
    private boolean isWaiting(MemberId member) {
        return outcomes.waiting(member) || !outcomes.after(progress.last(), 1).isEmpty();
    }
}
