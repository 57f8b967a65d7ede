package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.kernel.Points;

class FractionTest {

    @Test
    void three_times_a_third_of_half_a_cent_rounds_up() {
        Fraction part = fraction("0.005").over(fraction("3"));

        assertThat(part.plus(part).plus(part).rounded()).isEqualTo(Points.of("0.01"));
    }

    @ParameterizedTest
    @CsvSource({"0.005, 0.01", "-0.005, -0.01", "0.0049, 0", "-0.0049, 0", "1000000, 1000000", "1E+2, 100"})
    void is_rounded_half_up_away_from_zero(String value, String points) {
        assertThat(fraction(value).rounded()).isEqualTo(Points.of(points));
    }

    @Test
    void is_held_in_lowest_terms_so_that_equal_numbers_are_equal() {
        assertThat(fraction("0.50")).isEqualTo(fraction("3").over(fraction("6")));
    }

    @Test
    void is_ordered_by_value() {
        assertThat(fraction("-0.5")).isLessThan(Fraction.ZERO);
        assertThat(fraction("2").over(fraction("3"))).isLessThan(fraction("0.6667")).isGreaterThan(fraction("0.6666"));
    }

    @Test
    void is_refused_over_zero() {
        assertThatThrownBy(() -> new Fraction(BigInteger.ONE, BigInteger.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Fraction fraction(String value) {
        return Fraction.of(new BigDecimal(value));
    }
}
