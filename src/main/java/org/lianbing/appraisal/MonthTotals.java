package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return of(unitPath, List.of(period)).get(period);
    }

    /** The same of months that follow each other, in as many queries as for one. */
    Map<YearMonth, List<MemberTotal>> of(String unitPath, List<YearMonth> months) {
        YearMonth from = months.get(0);
        YearMonth to = months.get(months.size() - 1);
        Map<YearMonth, Map<String, Scheme>> schemesOf = schemes.applying(months);
        Map<Held, List<Entry>> entries = ledger.entries(unitPath, from, to).stream()
                .collect(Collectors.groupingBy(entry -> new Held(entry.member(), entry.period())));
        Map<Held, List<LedgerLine>> lines = ledger.lines(unitPath, from, to).stream()
                .collect(Collectors.groupingBy(line -> new Held(line.key().member(), line.key().period())));
        List<Here> all = since(unitPath, from);
        Map<YearMonth, List<MemberTotal>> totals = new HashMap<>();
        for (YearMonth month : months) {
            totals.put(month, appraised(all, month).map(member -> {
                Held held = new Held(member.id(), month);
                Scheme scheme = schemesOf.get(month).get(Appraised.scheme(member, month).orElseThrow());
                return total(member, scheme, entries.getOrDefault(held, List.of()), lines.getOrDefault(held, List.of()));
            }).toList());
        }
        return totals;
    }

    List<MemberCard> appraised(String unitPath, YearMonth period) {
        return appraised(since(unitPath, period), period).toList();
    }

    /** Where those are who are appraised in one of two months, in one query: paths of units. */
    Set<String> inhabited(String unitPath, YearMonth one, YearMonth other) {
        List<Here> all = since(unitPath, one.isBefore(other) ? one : other);
        return Stream.concat(appraised(all, one), appraised(all, other)).map(MemberCard::unitPath).collect(Collectors.toSet());
    }

    private static Stream<MemberCard> appraised(List<Here> all, YearMonth period) {
        return all.stream().filter(here -> here.leftOn() == null || !here.leftOn().isBefore(period.atDay(1))).map(Here::member)
                .filter(member -> Appraised.scheme(member, period).isPresent());
    }

    /** Who was here in that month or came later, as far as he may be appraised. */
    private List<Here> since(String unitPath, YearMonth period) {
        return sql.list(row -> new Here(card(row), row.date("left_on")), "select id, number, name, unit_id, unit_name, unit_path, post, in_post_on, "
                + "onboarding_from, onboarding_passed_on, left_on from member_card where unit_path like ? and (left_on is null or left_on>=?) "
                + "and (in_post_on is not null or onboarding_from is not null) order by unit_path, number", unitPath + "%", period.atDay(1));
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

    /** Whose entries, booked in which month. */
    private record Held(MemberId member, YearMonth period) {
    }

    /** @param leftOn his last day, or null */
    private record Here(MemberCard member, LocalDate leftOn) {
    }
}
