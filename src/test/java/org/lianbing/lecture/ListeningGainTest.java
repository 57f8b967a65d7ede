package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Score;
import org.lianbing.lecture.ListeningGain.Answered;

class ListeningGainTest {

    @Test
    void is_the_share_of_right_answers_after_less_the_share_before() {
        ListeningGain gain = ListeningGain.of(4, List.of(new Answered(1, 3), new Answered(2, 4), new Answered(2, 2), new Answered(3, 3)));

        assertThat(gain.before()).isEqualTo(Score.of(50));
        assertThat(gain.after()).isEqualTo(Score.of(75));
        assertThat(gain.gain()).isEqualTo(Score.of(25));
        assertThat(gain.answers()).isEqualTo(4);
    }

    @Test
    void may_be_a_loss() {
        assertThat(ListeningGain.of(2, Collections.nCopies(4, new Answered(2, 1))).gain()).isEqualTo(Score.of(-50));
    }

    @Test
    void is_not_said_below_four_and_not_without_questions() {
        ListeningGain three = ListeningGain.of(3, Collections.nCopies(3, new Answered(0, 3)));

        assertThat(three.gain()).isNull();
        assertThat(three.before()).isNull();
        assertThat(three.answers()).isEqualTo(3);
        assertThat(ListeningGain.of(0, Collections.nCopies(9, new Answered(0, 0))).gain()).isNull();
    }

    @Property
    void lies_within_a_hundred_either_way(@ForAll @IntRange(max = 5) int before, @ForAll @IntRange(max = 5) int after,
            @ForAll @IntRange(min = 4, max = 60) int listeners) {
        assertThat(ListeningGain.of(5, Collections.nCopies(listeners, new Answered(before, after))).gain()).isEqualTo(Score.of((after - before) * 20L));
    }
}
