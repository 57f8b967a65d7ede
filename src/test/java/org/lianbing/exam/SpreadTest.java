package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** How many questions each topic gives when nobody has said. */
class SpreadTest {

    @Example
    void what_does_not_come_out_even_goes_to_the_first() {
        assertThat(Spread.evenly(10, List.of(8, 8, 8))).containsExactly(4, 3, 3);
    }

    @Example
    void a_small_topic_gives_what_it_has_and_the_others_more() {
        assertThat(Spread.evenly(10, List.of(2, 20, 20))).containsExactly(2, 4, 4);
    }

    @Property
    void it_is_the_total_or_all_there_is_and_never_more_than_a_topic_holds(@ForAll @IntRange(max = 200) int total,
            @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> held) {
        List<Integer> given = Spread.evenly(total, held);
        assertThat(given.stream().mapToInt(Integer::intValue).sum()).isEqualTo(Math.min(total, held.stream().mapToInt(Integer::intValue).sum()));
        for (int i = 0; i < held.size(); i++) {
            assertThat(given.get(i)).isBetween(0, held.get(i));
        }
    }
}
