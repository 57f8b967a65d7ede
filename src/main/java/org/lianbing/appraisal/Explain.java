package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.platform.Sql;

/** Finds what explains entries, for all of them at once. */
@ApplicationScoped
@Transactional
class Explain {

    private final Sql sql;
    private final Members members;
    private final OutcomeStore outcomes;
    private final Schemes schemes;

    Explain() {
        this(null, null, null, null);
    }

    @Inject
    Explain(Sql sql, Members members, OutcomeStore outcomes, Schemes schemes) {
        this.sql = sql;
        this.members = members;
        this.outcomes = outcomes;
        this.schemes = schemes;
    }

    List<EntryCard> explain(Collection<Entry> entries) {
        Map<MemberId, MemberCard> people = members.cards(entries.stream().flatMap(Explain::people).collect(Collectors.toSet()));
        Map<Fact, StatedOutcome> facts = facts(entries);
        Map<Long, Long> reversals = reversals(entries);
        Map<String, Scheme> applying = new HashMap<>();
        return entries.stream().map(entry -> {
            MemberCard member = people.get(entry.member());
            return new EntryCard(entry, member, title(entry, member, applying), fact(entry, facts),
                    hand(entry) == null ? null : people.get(hand(entry)), reversals.get(entry.id()));
        }).toList();
    }

    private Map<Fact, StatedOutcome> facts(Collection<Entry> entries) {
        Set<Long> ids = entries.stream().map(Entry::cause).filter(Cause.ByOutcome.class::isInstance)
                .map(cause -> ((Cause.ByOutcome) cause).outcome()).collect(Collectors.toSet());
        return outcomes.revisions(ids).stream().collect(Collectors.toMap(stated -> new Fact(stated.id(), stated.revision()),
                Function.identity()));
    }

    private Map<Long, Long> reversals(Collection<Entry> entries) {
        Object[] ids = entries.stream().map(Entry::id).toArray();
        return sql.list(row -> Map.entry(row.id("reverses"), row.id("id")), "select id, reverses from entry where reverses in ("
                + Sql.marks(ids.length) + ")", ids).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String title(Entry entry, MemberCard member, Map<String, Scheme> applying) {
        if (entry.cause() instanceof Cause.ByOutcome byRule) {
            return title(schemes.get(byRule.scheme()), entry).orElse(entry.indicator());
        }
        YearMonth period = entry.key().period();
        return Stream.concat(Appraised.scheme(member, period).stream(), Stream.of(Appraised.MONTHLY, Appraised.ONBOARDING))
                .map(code -> applying.computeIfAbsent(code + period, same -> schemes.applying(code, period)))
                .flatMap(scheme -> title(scheme, entry).stream()).findFirst().orElse(entry.indicator());
    }

    private static Optional<String> title(Scheme scheme, Entry entry) {
        return scheme.indicator(entry.indicator()).map(Indicator::title);
    }

    private static Stream<MemberId> people(Entry entry) {
        return Stream.of(entry.member(), hand(entry)).filter(Objects::nonNull);
    }

    private static MemberId hand(Entry entry) {
        return entry.cause() instanceof Cause.ByHand byHand ? byHand.enteredBy() : null;
    }

    private static StatedOutcome fact(Entry entry, Map<Fact, StatedOutcome> facts) {
        return entry.cause() instanceof Cause.ByOutcome cause ? facts.get(new Fact(cause.outcome(), cause.revision())) : null;
    }

    private record Fact(long outcome, int revision) {
    }
}
