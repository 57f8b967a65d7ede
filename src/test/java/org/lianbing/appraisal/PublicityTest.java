package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;
import org.lianbing.people.MemberCard;

/** The order on the wall, and its days. */
class PublicityTest {

    @Test
    void equal_totals_share_a_rank_and_stand_by_number_and_the_incomplete_last() {
        List<Standing> rows = Publicity.inOrder(List.of(row("03", 1), row("09", null), row("02", 3), row("01", 1)));

        assertThat(rows).extracting(row -> row.member().number()).containsExactly("01", "03", "02", "09");
    }

    @Test
    void a_draft_is_checked_until_the_eighth_and_a_closed_month_hangs_five_days() {
        MonthCalendar october = new MonthCalendar(YearMonth.of(2026, 10), MonthDays.USUAL);

        assertThat(october.checkUntil()).isEqualTo(LocalDate.of(2026, 11, 8));
        assertThat(october.publicUntil(LocalDate.of(2026, 11, 9))).isEqualTo(LocalDate.of(2026, 11, 13));
    }

    @Test
    void a_month_is_complete_only_if_all_is_entered_and_nothing_holds_more_than_its_weight() {
        assertThat(new Month().entered("economy", "15").total().isComplete()).isFalse();
        assertThat(full("10").isComplete()).isTrue();
        assertThat(full("10").outOf()).isEqualTo(Points.of("100"));
    }

    @Test
    void a_rule_that_posts_after_a_hand_entry_leaves_a_month_that_cannot_be_ranked() {
        MonthTotal over = new Month().entered("data", "5").posted("data", "4").total(Map.of("data", Target.of(Points.of("4"))));
        IndicatorTotal data = over.indicators().stream().filter(one -> one.code().equals("data")).findFirst().orElseThrow();

        assertThat(data.points()).isEqualTo(Points.of("9"));
        assertThat(data.isOver()).isTrue();
        assertThat(over.isComplete()).isFalse();
    }

    private static MonthTotal full(String training) {
        return new Month().entered("economy", "15").entered("forecast", "10").entered("customers", "25").entered("service", "25")
                .entered("discipline", "10").entered("data", "5").posted("training", training).total(Map.of("training", Target.of(Points.of(training))));
    }

    private static Standing row(String number, Integer rank) {
        MemberCard member = new MemberCard(new MemberId(Long.parseLong(number)), number, "测试", 1, "一部", "/1/", "客户经理", null, null, null);
        return new Standing(member, rank, Points.ZERO, Points.ZERO, Points.of("100"), BigDecimal.ZERO, Map.of());
    }
}
