package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lianbing.kernel.Points;

class MonthTotalLawsTest {

    @Property(tries = 300)
    void the_total_is_the_sum_of_the_entries(@ForAll("entries") List<Entry> entries, @ForAll("targets") Map<String, Target> targets) {
        assertThat(MonthTotal.of(Month.MONTHLY, entries, targets).total()).isEqualTo(sum(entries));
    }

    @Property(tries = 300)
    void an_indicator_is_the_sum_of_its_entries_of_this_month(@ForAll("entries") List<Entry> entries,
            @ForAll("targets") Map<String, Target> targets) {
        assertThat(MonthTotal.of(Month.MONTHLY, entries, targets).indicators()).allSatisfy(indicator -> assertThat(indicator.points())
                .isEqualTo(sum(entries.stream().filter(entry -> !entry.isCorrection() && entry.indicator().equals(indicator.code())).toList())));
    }

    @Property(tries = 300)
    void no_more_is_entered_than_the_hundred_that_the_exempt_leave(@ForAll("entries") List<Entry> entries,
            @ForAll("targets") Map<String, Target> targets) {
        MonthTotal month = MonthTotal.of(Month.MONTHLY, entries, targets);

        assertThat(month.outOf()).isLessThanOrEqualTo(month.hundred());
        assertThat(month.hundred()).isLessThanOrEqualTo(Month.MONTHLY.hundred());
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<LedgerKey> keys = Combinators.combine(Arbitraries.of(Month.OCTOBER, Month.NOVEMBER, Month.NOVEMBER), codes())
                .as((period, code) -> new LedgerKey(Outcomes.MEMBER, period, code));
        return Combinators.combine(keys, Given.points(-5_00, 25_00))
                .as((key, points) -> EntryDraft.of(key, points, Month.BY_HAND, Month.NOVEMBER))
                .list().ofMaxSize(12)
                .map(drafts -> IntStream.range(0, drafts.size()).mapToObj(i -> drafts.get(i).posted(i + 1L, Instant.EPOCH)).toList());
    }

    @Provide
    Arbitrary<Map<String, Target>> targets() {
        return Arbitraries.maps(codes(), Arbitraries.of(Target.NONE, Target.EXEMPT, Target.of(Points.of("3")))).ofMaxSize(8);
    }

    private static Arbitrary<String> codes() {
        return Arbitraries.of(Month.MONTHLY.indicators().stream().map(Indicator::code).toList());
    }

    private static Points sum(List<Entry> entries) {
        return entries.stream().map(Entry::points).reduce(Points.ZERO, Points::plus);
    }
}
