package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.appraisal.IndicatorTotal.State.AWAITED;
import static org.lianbing.appraisal.IndicatorTotal.State.ENTERED;
import static org.lianbing.appraisal.IndicatorTotal.State.EXEMPT;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;

class MonthTotalTest {

    private static final Map<String, Target> TRAINING_EXEMPT = Map.of("training", Target.EXEMPT);

    private final Month november = new Month();

    @Test
    void nothing_is_entered_at_first() {
        MonthTotal total = november.total();

        assertThat(total.total()).isEqualTo(Points.ZERO);
        assertThat(total.outOf()).isEqualTo(Points.ZERO);
        assertThat(total.hundred()).isEqualTo(Points.of("100"));
        assertThat(total.prorated()).isEmpty();
        assertThat(total.indicators()).hasSize(8).allMatch(indicator -> indicator.state() == AWAITED);
    }

    @Test
    void says_how_much_of_the_hundred_has_been_entered() {
        MonthTotal total = november.entered("economy", "13.5").entered("data", "5").entered("data", "-1").total();

        assertThat(total.total()).isEqualTo(Points.of("17.5"));
        assertThat(total.outOf()).isEqualTo(Points.of("20"));
        assertThat(indicator(total, "data")).isEqualTo(new IndicatorTotal("data", "基础数据", Points.of("5"), Points.of("4"), ENTERED));
    }

    @Test
    void a_bonus_is_in_the_total_but_not_in_the_hundred() {
        MonthTotal total = november.entered("bonus", "1").total();

        assertThat(total.total()).isEqualTo(Points.of("1"));
        assertThat(total.outOf()).isEqualTo(Points.ZERO);
        assertThat(indicator(total, "bonus").state()).isEqualTo(ENTERED);
    }

    @Test
    void a_result_of_zero_is_entered_though_it_left_no_entry() {
        MonthTotal total = november.total(Map.of("training", Target.of(Points.ZERO)));

        assertThat(indicator(total, "training").state()).isEqualTo(ENTERED);
        assertThat(total.outOf()).isEqualTo(Points.of("10"));
    }

    @Test
    void a_result_that_was_withdrawn_is_awaited_again() {
        MonthTotal total = november.posted("training", "8").posted("training", "-8").total(Map.of("training", Target.NONE));

        assertThat(indicator(total, "training").state()).isEqualTo(AWAITED);
    }

    @Test
    void an_entry_that_was_reversed_is_awaited_again() {
        MonthTotal total = november.entered("data", "4").reversedLast().total();

        assertThat(indicator(total, "data").state()).isEqualTo(AWAITED);
        assertThat(total.total()).isEqualTo(Points.ZERO);
    }

    @Test
    void a_deduction_that_was_reversed_leaves_what_was_entered_before() {
        MonthTotal total = november.entered("data", "5").entered("data", "-1").reversedLast().total();

        assertThat(indicator(total, "data").state()).isEqualTo(ENTERED);
        assertThat(total.total()).isEqualTo(Points.of("5"));
    }

    @Test
    void an_excuse_costs_nothing() {
        MonthTotal total = november.entered("customers", "23").entered("service", "22").entered("economy", "14.33").total(TRAINING_EXEMPT);

        assertThat(indicator(total, "training").state()).isEqualTo(EXEMPT);
        assertThat(total.hundred()).isEqualTo(Points.of("90"));
        assertThat(total.outOf()).isEqualTo(Points.of("65"));
        assertThat(total.prorated()).contains(new BigDecimal("65.92"));
    }

    @Test
    void what_a_person_enters_for_an_exempt_indicator_is_in_the_sum_but_prorates_nothing() {
        MonthTotal total = november.entered("customers", "18").entered("training", "-1").total(TRAINING_EXEMPT);

        assertThat(total.total()).isEqualTo(Points.of("17"));
        assertThat(total.prorated()).contains(new BigDecimal("20.00"));
    }

    @Test
    void where_everything_is_exempt_there_is_no_percentage() {
        Map<String, Target> exempt = Month.MONTHLY.indicators().stream().collect(Collectors.toMap(Indicator::code, any -> Target.EXEMPT));

        assertThat(november.total(exempt).prorated()).isEmpty();
    }

    @Test
    void a_correction_of_an_earlier_month_is_in_the_total_and_in_no_indicator() {
        MonthTotal total = november.entered("data", "5").correctedOctober("data", "-2").total();

        assertThat(total.total()).isEqualTo(Points.of("3"));
        assertThat(indicator(total, "data").points()).isEqualTo(Points.of("5"));
        assertThat(total.corrections()).containsExactly(november.last());
    }

    @Test
    void an_entry_of_another_month_is_refused() {
        LedgerKey october = new LedgerKey(Outcomes.MEMBER, Month.OCTOBER, "data");
        november.entered("data", "5").with(EntryDraft.of(october, Points.of("1"), Month.BY_HAND, Month.OCTOBER));

        assertThatThrownBy(november::total).hasMessage("a month is of one member and one period");
    }

    @Test
    void an_entry_of_another_member_is_refused() {
        november.entered("data", "5").of(new MemberId(8), "data", "1");

        assertThatThrownBy(november::total).hasMessage("a month is of one member and one period");
    }

    @Test
    void an_entry_of_another_scheme_is_refused() {
        november.entered("shadowing", "20");

        assertThatThrownBy(november::total).hasMessage("entry 1 is of no indicator of monthly/1: shadowing");
    }

    private static IndicatorTotal indicator(MonthTotal total, String code) {
        return total.indicators().stream().filter(indicator -> indicator.code().equals(code)).findFirst().orElseThrow();
    }
}
