package org.lianbing.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;

/** What may be written of a day, and what may be sent. */
class DayEntryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 15);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void an_empty_draft_may_be_kept_and_not_be_sent() {
        DayEntry empty = DayEntry.of(TODAY, 0, List.of(), null, " ", "");
        assertThatCode(() -> empty.check(FIRST, TODAY, false)).doesNotThrowAnyException();
        assertThat(wrong(empty, true)).containsExactly("visited", "seen");
    }

    @Test
    void is_of_no_day_to_come_and_of_none_before_the_first() {
        assertThat(wrong(on(TODAY.plusDays(1)), false)).containsExactly("day");
        assertThat(wrong(on(FIRST.minusDays(1)), false)).containsExactly("day");
        assertThatCode(() -> on(TODAY).check(FIRST, TODAY, true)).doesNotThrowAnyException();
        assertThatCode(() -> on(FIRST).check(FIRST, TODAY, true)).doesNotThrowAnyException();
    }

    @Test
    void one_character_too_many_is_said_at_its_field() {
        assertThatCode(() -> DayEntry.of(TODAY, 1, List.of(), "看".repeat(2000), "", "").check(FIRST, TODAY, true)).doesNotThrowAnyException();
        assertThat(wrong(DayEntry.of(TODAY, 1, List.of(), "", "做".repeat(2001), ""), true)).containsExactly("did");
    }

    @Test
    void a_point_that_is_not_on_the_checklist_is_refused() {
        assertThat(catchThrowableOfType(Failure.Invalid.class, () -> DayEntry.of(TODAY, 1, List.of("display", "sales"), "", "", ""))).isNotNull();
        assertThat(VisitPoint.read(VisitPoint.write(DayEntry.of(TODAY, 1, List.of("needs", "plan"), "", "", "").points())))
                .containsExactlyInAnyOrder(VisitPoint.PLAN, VisitPoint.NEEDS);
    }

    @Test
    void the_nearest_unit_that_has_set_something_says_how_many_days() {
        assertThat(Programmes.wanted("/1/7/30/", Map.of())).isEqualTo(10);
        assertThat(Programmes.wanted("/1/7/30/", Map.of(1L, 15, 7L, 5))).isEqualTo(5);
        assertThat(Programmes.wanted("/1/70/", Map.of(7L, 5))).isEqualTo(10);
    }

    private static DayEntry on(LocalDate day) {
        return DayEntry.of(day, 3, List.of("plan"), "看到", "", "");
    }

    private static List<String> wrong(DayEntry entry, boolean toSend) {
        return catchThrowableOfType(Failure.Invalid.class, () -> entry.check(FIRST, TODAY, toSend)).problems().stream().map(Problem::field).toList();
    }
}
