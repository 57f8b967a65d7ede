package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.kernel.Failure;

/** Cells as personnel departments write them. */
class RosterTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"2023-3-1", "2023/03/01", "20230301", "2023年3月1日", "2023.3.1", "2023-03-01 00:00:00", "２０２３－３－１", "2023年03月01号", " 2023 年 3 月 1 日", "44986"})
    void a_day_is_read_however_it_is_written(String cell) {
        assertThat(RosterField.HIRED.read(cell)).isEqualTo(LocalDate.of(2023, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({"2023-03, people.roster.date.month", "2023年3月, people.roster.date.month", "202303, people.roster.date.month",
        "2023-02-30, people.roster.date.none", "1023-02-03, people.roster.date.none", "3月1日, people.roster.date.shape", "23-3-1, people.roster.date.shape"})
    void half_a_day_and_no_day_are_refused_with_the_reason(String cell, String code) {
        assertThatThrownBy(() -> RosterField.HIRED.read(cell)).isInstanceOfSatisfying(Failure.Invalid.class, wrong -> assertThat(wrong.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "—", "/", "无", "N/A", "\u200B"})
    void a_cell_may_say_nothing(String cell) {
        for (RosterField field : RosterField.values()) {
            assertThat(field.read(cell)).as(field.name()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, 00 61101, 0061101", "NAME, 沈　知 远, 沈知远", "NAME, John Smith, John Smith", "EMPLOYMENT, 正式工, FORMAL", "EMPLOYMENT, 外聘, CONTRACT",
        "EMPLOYMENT, 劳务派遣, DISPATCHED", "STATION, 驻点, STATIONED", "STATION, 城区, URBAN", "GRADE, 三级/高级工, 三级", "GRADE, 高级技师（一级）, 一级",
        "GRADE, 4级, 四级", "STATE, 在岗, true", "STATE, 退休, false"})
    void the_words_of_the_field_are_understood(RosterField field, String cell, String value) {
        assertThat(field.read(cell)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, 06 11#", "EMPLOYMENT, 什么", "STATION, 海边", "GRADE, 七级", "STATE, 也许", "EMAIL, nobody", "EMAIL, a@b"})
    void what_nobody_understands_is_refused(RosterField field, String cell) {
        assertThatThrownBy(() -> field.read(cell)).isInstanceOf(Failure.Invalid.class);
    }
}
