package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;

class EnterPointsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.4", "999.99", "-999.99", "1.500", "1E2", "0E-2147483647"})
    void points_have_three_digits_before_and_two_after_the_point(String points) {
        BigDecimal value = new BigDecimal(points);

        assertThat(EnterPoints.arePoints(value)).isTrue();
        assertThatCode(() -> new Points(value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "0.001", "1E3", "1E2147483647", "-1E2147483647", "9E2147483647", "1E-2147483647", "0E2147483647"})
    void a_number_that_no_column_holds_is_refused_without_being_written_out(String points) {
        assertThat(EnterPoints.arePoints(new BigDecimal(points))).isFalse();
    }

    @Test
    void no_number_is_no_points() {
        assertThat(EnterPoints.arePoints(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "2026-10", "2024-11"})
    void two_years_back_may_be_entered(YearMonth period) {
        assertThatCode(() -> EnterPoints.refuseUntimely(period, NOVEMBER)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-10", "2000-01"})
    void what_is_older_is_refused(YearMonth period) {
        assertThatThrownBy(() -> EnterPoints.refuseUntimely(period, NOVEMBER))
                .isInstanceOfSatisfying(Failure.Invalid.class, failure -> assertThat(failure.args()).containsExactly(YearMonth.of(2024, 11)))
                .hasMessage("appraisal.period.tooOld");
    }

    @Test
    void a_month_that_has_not_come_is_refused() {
        assertThatThrownBy(() -> EnterPoints.refuseUntimely(NOVEMBER.plusMonths(1), NOVEMBER))
                .isInstanceOf(Failure.Invalid.class).hasMessage("appraisal.period.future");
    }

    @Test
    void nobody_enters_or_reverses_points_of_his_own() {
        Cause.ByHand director = new Cause.ByHand(new MemberId(3), "核实");

        assertThat(director.about(new MemberId(7))).isSameAs(director);
        assertThatThrownBy(() -> director.about(new MemberId(3))).isInstanceOf(Failure.Forbidden.class).hasMessage("appraisal.entry.ownPoints");
    }
}
