package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;

/** What is entered of a member is checked at once, and every wrong field is named. */
class NewMemberTest {

    @Test
    void every_wrong_field_is_named() {
        Failure.Invalid failure = catchThrowableOfType(Failure.Invalid.class, () -> new NewMember("", " ", 1, "客户经理",
                LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1), null, null, null, null, null));
        assertThat(failure.problems()).extracting(Problem::field).containsExactly("number", "name", "inPostOn", "employment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"007", "A-12", "x"})
    void a_number_is_text_and_keeps_its_zeros(String number) {
        assertThat(member(number).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "七号", "1;2", "12345678901234567890123456789012345678901"})
    void another_shape_of_number_is_refused(String number) {
        assertThat(catchThrowableOfType(Failure.Invalid.class, () -> member(number)).problems())
                .extracting(Problem::code).containsExactly("people.number.shape");
    }

    @Test
    void the_path_of_a_unit_covers_what_is_below_and_no_namesake() {
        Holding holding = new Holding(Role.DIRECTOR, 2, "/1/2/");
        assertThat(holding.covers("/1/2/")).isTrue();
        assertThat(holding.covers("/1/2/7/")).isTrue();
        assertThat(holding.covers("/1/20/")).isFalse();
        assertThat(holding.covers("/1/")).isFalse();
    }

    private static NewMember member(String number) {
        return new NewMember(number, "测试员", 1, "客户经理", null, null, Employment.FORMAL, null, null, null, null);
    }
}
