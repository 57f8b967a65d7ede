package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.MemberId;

class CommentatorsTest {

    private static final MemberId A = new MemberId(1);
    private static final MemberId B = new MemberId(2);
    private static final MemberId C = new MemberId(3);

    @Test
    void who_has_commented_least_is_drawn() {
        assertThat(Commentators.draw(List.of(A, B, C), A, List.of(A), List.of(), Map.of(B, 2, C, 1), 5)).contains(C);
    }

    @Test
    void a_speaker_comments_on_another_only_when_nobody_else_is_left_and_never_on_himself() {
        assertThat(Commentators.draw(List.of(A, B, C), A, List.of(A, B), List.of(), Map.of(C, 9), 5)).contains(C);
        assertThat(Commentators.draw(List.of(A, B), A, List.of(A, B), List.of(), Map.of(), 5)).contains(B);
        assertThat(Commentators.draw(List.of(A), A, List.of(A), List.of(), Map.of(), 5)).isEmpty();
    }

    @Test
    void who_comments_in_this_meeting_is_spared_while_there_are_others() {
        assertThat(Commentators.draw(List.of(A, B, C), A, List.of(A), List.of(B), Map.of(C, 9), 5)).contains(C);
        assertThat(Commentators.draw(List.of(A, B), A, List.of(A), List.of(B), Map.of(), 5)).contains(B);
    }

    @Property(tries = 100)
    void of_those_who_could_be_drawn_each_time_nobody_comments_twice_more_than_another(@ForAll @IntRange(min = 8, max = 25) int members,
            @ForAll @IntRange(min = 1, max = 24) int months, @ForAll long lot) {
        List<MemberId> all = LongStream.rangeClosed(1, members).mapToObj(MemberId::new).toList();
        List<MemberId> speakers = all.subList(0, 3);
        Map<MemberId, Integer> times = new HashMap<>();
        for (int month = 0; month < months; month++) {
            List<MemberId> already = new ArrayList<>();
            for (MemberId speaker : speakers) {
                MemberId drawn = Commentators.draw(all, speaker, speakers, already, times, lot + month).orElseThrow();
                assertThat(drawn).isNotIn(speakers).isNotIn(already);
                already.add(drawn);
            }
            already.forEach(drawn -> times.merge(drawn, 1, Integer::sum));
        }
        List<Integer> counts = all.subList(3, members).stream().map(member -> times.getOrDefault(member, 0)).toList();
        assertThat(counts.stream().mapToInt(count -> count).max().orElseThrow() - counts.stream().mapToInt(count -> count).min().orElseThrow())
                .isLessThanOrEqualTo(1);
    }
}
