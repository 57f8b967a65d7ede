package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Adds months up from the ledger: one member's, or a whole unit's in a fixed number of queries. */
@ApplicationScoped
@Transactional
class MonthTotals {

    private final Sql sql;
    private final Ledger ledger;
    private final Schemes schemes;

    MonthTotals() {
        this(null, null, null);
    }

    @Inject
    MonthTotals(Sql sql, Ledger ledger, Schemes schemes) {
        this.sql = sql;
        this.ledger = ledger;
        this.schemes = schemes;
    }

    /** Empty if he is not appraised in that month. */
    Optional<MemberTotal> of(MemberCard member, YearMonth period) {
        return schemes.under(member, period)
                .map(scheme -> total(member, scheme, ledger.entries(member.id(), period), ledger.lines(member.id(), period)));
    }

    /** Everyone of the unit and below who is appraised in that month, by unit and number. */
    List<MemberTotal> of(String unitPath, YearMonth period) {
        Map<String, Scheme> applying = List.of(Appraised.MONTHLY, Appraised.ONBOARDING).stream()
                .collect(Collectors.toMap(code -> code, code -> schemes.applying(code, period)));
        Map<MemberId, List<Entry>> entries = ledger.entries(unitPath, period).stream().collect(Collectors.groupingBy(Entry::member));
        Map<MemberId, List<LedgerLine>> lines = ledger.lines(unitPath, period).stream()
                .collect(Collectors.groupingBy(line -> line.key().member()));
        return appraised(unitPath, period).stream().map(member -> total(member, applying.get(Appraised.scheme(member, period).orElseThrow()),
                entries.getOrDefault(member.id(), List.of()), lines.getOrDefault(member.id(), List.of()))).toList();
    }

    List<MemberCard> appraised(String unitPath, YearMonth period) {
        return sql.list(MonthTotals::card, "select id, number, name, unit_id, unit_name, unit_path, post, in_post_on, onboarding_from, "
                + "onboarding_passed_on from member_card where unit_path like ? and (left_on is null or left_on>=?) "
                + "and (in_post_on is not null or onboarding_from is not null) order by unit_path, number", unitPath + "%", period.atDay(1))
                .stream().filter(member -> Appraised.scheme(member, period).isPresent()).toList();
    }

    private static MemberTotal total(MemberCard member, Scheme scheme, List<Entry> entries, List<LedgerLine> lines) {
        Map<Boolean, List<Entry>> parts = entries.stream().collect(Collectors.partitioningBy(
                entry -> entry.isCorrection() || scheme.indicator(entry.indicator()).isPresent()));
        Map<String, Target> targets = lines.stream().collect(Collectors.toMap(line -> line.key().indicator(), LedgerLine::target));
        List<Entry> own = parts.get(true).stream().filter(entry -> !entry.isCorrection()).toList();
        return new MemberTotal(member, scheme, MonthTotal.of(scheme, parts.get(true), targets), own, parts.get(false));
    }

    private static MemberCard card(Row row) {
        return new MemberCard(row.member("id"), row.text("number"), row.text("name"), row.id("unit_id"), row.text("unit_name"),
                row.text("unit_path"), row.text("post"), row.date("in_post_on"), row.date("onboarding_from"),
                row.date("onboarding_passed_on"));
    }
}
