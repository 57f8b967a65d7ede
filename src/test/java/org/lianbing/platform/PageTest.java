package org.lianbing.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.kernel.Failure;

/** Lists on the wire come in pages. */
class PageTest {

    @Test
    void one_row_too_many_is_the_next_page() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, String::valueOf);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).isEqualTo("2");
    }

    @Test
    void the_last_page_has_no_next() {
        assertThat(Page.of(List.of(1, 2), 2, String::valueOf).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void a_page_holds_1_to_1000_items(int limit) {
        assertThatThrownBy(() -> Page.limit(limit)).isInstanceOf(Failure.Invalid.class).hasMessage("platform.limit");
    }

    @Test
    void without_a_wish_it_holds_100_from_the_start() {
        assertThat(Page.limit(null)).isEqualTo(100);
        assertThat(Page.after(null)).isZero();
        assertThat(Page.after("")).isZero();
    }

    @Test
    void a_cursor_that_is_not_ours_is_refused() {
        assertThatThrownBy(() -> Page.after("abc")).isInstanceOf(Failure.Invalid.class).hasMessage("platform.cursor");
        assertThatThrownBy(() -> Page.after("-1")).isInstanceOf(Failure.Invalid.class).hasMessage("platform.cursor");
    }
}
