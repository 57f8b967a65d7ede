package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Score;

class MarkTest {

    @Test
    void is_refused_beyond_the_points_of_the_item() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mark(new BigDecimal("1.0001"), false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mark(new BigDecimal("-1.0001"), false));
    }

    @Test
    void cannot_be_worth_something_and_wait_for_its_marker() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mark(new BigDecimal("0.5"), true));
    }

    @Test
    void is_the_same_however_many_zeros_its_fraction_has() {
        assertThat(new Mark(new BigDecimal("1.00"), false)).isEqualTo(Mark.FULL);
    }

    @Test
    void rounds_half_up_where_the_fraction_alone_would_fall_short() {
        assertThat(Mark.share(5, 6).of(Score.of("0.0003"))).isEqualTo(Score.of("0.0003"));
        assertThat(Mark.share(1, 2).of(Score.of("0.0001"))).isEqualTo(Score.of("0.0001"));
    }

    @Property(tries = 300)
    void a_share_of_the_points_is_exact_before_it_is_rounded(@ForAll @IntRange(max = 60) int part,
            @ForAll @IntRange(min = 60, max = 97) int whole, @ForAll @IntRange(max = 1_000_000) int tenThousandths) {
        BigDecimal points = BigDecimal.valueOf(tenThousandths, 4);
        BigDecimal exact = points.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);

        assertThat(Mark.share(part, whole).of(new Score(points))).isEqualTo(new Score(exact));
    }
}
