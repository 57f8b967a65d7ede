package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.kernel.Failure;

class PeriodTextTest {

    @Test
    void a_month_is_written_with_year_and_month() {
        assertThat(PeriodText.read("2026-11")).isEqualTo(YearMonth.of(2026, 11));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"2026-13", "2026-1", "202611", "11/2026", "+999999-01", "0001-01"})
    void what_is_no_month_of_ours_is_refused(String text) {
        assertThatThrownBy(() -> PeriodText.read(text)).isInstanceOf(Failure.Invalid.class).hasMessage("appraisal.period.malformed");
    }
}
