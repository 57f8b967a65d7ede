package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Score;

class LectureScoreTest {

    private static final MeetingRules RULES = MeetingRules.USUAL;
    private static final List<Integer> BEST = all(5);

    @Test
    void weighs_the_lines_of_the_usual_form_into_a_hundred() {
        assertThat(of(Collections.nCopies(4, BEST)).listeners()).isEqualTo(Score.of(100));
        assertThat(of(Collections.nCopies(4, all(1))).listeners()).isEqualTo(Score.of(20));
        // design 20, expression 25, interaction 20, usefulness 20, bearing 15
        assertThat(of(Collections.nCopies(4, List.of(5, 4, 3, 2, 1))).listeners()).isEqualTo(Score.of(20 + 20 + 12 + 8 + 3));
    }

    @Test
    void says_nothing_of_listeners_below_four() {
        LectureScore three = of(Collections.nCopies(3, BEST));

        assertThat(three.raters()).isEqualTo(3);
        assertThat(three.listeners()).isNull();
        assertThat(three.lines()).isEmpty();
        assertThat(three.total()).isNull();
    }

    @Test
    void takes_the_plain_mean_of_four_to_six() {
        assertThat(of(List.of(all(1), all(5), all(5), all(5))).listeners()).isEqualTo(Score.of(80));
        assertThat(of(List.of(all(1), all(5), all(5), all(5), all(5), all(5))).listeners()).isEqualTo(Score.of("86.6667"));
    }

    @Test
    void leaves_out_the_best_and_the_worst_from_seven_on() {
        LectureScore seven = of(List.of(all(1), all(4), all(4), all(4), all(4), all(4), all(5)));

        assertThat(seven.trimmed()).isEqualTo(1);
        assertThat(seven.listeners()).isEqualTo(Score.of(80));
    }

    @Test
    void leaves_out_a_tenth_at_each_end_of_many() {
        assertThat(IntStream.of(4, 6, 7, 19, 20, 29, 30).map(LectureScore::trim)).containsExactly(0, 0, 1, 1, 2, 2, 3);
    }

    @Test
    void gives_chair_and_director_their_weights() {
        LectureScore score = LectureScore.of(RULES, Collections.nCopies(4, all(4)), all(5), all(3));

        // 0.6 × 80 + 0.2 × 100 + 0.2 × 60
        assertThat(score.total()).isEqualTo(Score.of(80));
        assertThat(score.scaled()).isFalse();
    }

    @Test
    void lets_the_others_stand_for_who_is_missing() {
        LectureScore noDirector = LectureScore.of(RULES, Collections.nCopies(4, all(4)), all(5), null);

        // (60 × 80 + 20 × 100) / 80
        assertThat(noDirector.total()).isEqualTo(Score.of(85));
        assertThat(noDirector.scaled()).isTrue();
        assertThat(LectureScore.of(RULES, List.of(), all(5), all(3)).total()).isEqualTo(Score.of(80));
    }

    @Test
    void does_not_miss_who_weighs_nothing() {
        MeetingRules listenersAlone = new MeetingRules(RULES.rubric(), 100, 0, 0, 10, BigDecimal.ONE, 5, false, false);
        LectureScore score = LectureScore.of(listenersAlone, Collections.nCopies(4, all(4)), all(1), null);

        assertThat(score.total()).isEqualTo(Score.of(80));
        assertThat(score.scaled()).isFalse();
    }

    @Property
    void is_the_same_in_whatever_order_the_ratings_come(@ForAll("ratings") List<List<Integer>> ratings, @ForAll long lot) {
        List<List<Integer>> mixed = new java.util.ArrayList<>(ratings);
        Collections.shuffle(mixed, new Random(lot));

        assertThat(of(mixed)).isEqualTo(of(ratings));
    }

    @Property
    void lies_between_a_fifth_and_the_whole_and_its_lines_add_up(@ForAll("ratings") List<List<Integer>> ratings) {
        LectureScore score = of(ratings);

        if (ratings.size() >= LectureScore.FEWEST) {
            assertThat(score.listeners()).isBetween(Score.of(20), Score.of(100));
            assertThat(score.lines().stream().map(Score::value).reduce(BigDecimal.ZERO, BigDecimal::add).subtract(score.listeners().value()).abs())
                    .isLessThan(new BigDecimal("0.001"));
        } else {
            assertThat(score.listeners()).isNull();
        }
    }

    @Property
    void one_who_gives_the_worst_to_harm_changes_nothing_among_many_who_agree(@ForAll("marks") List<Integer> agreed) {
        List<List<Integer>> ratings = new java.util.ArrayList<>(Collections.nCopies(9, agreed));
        ratings.add(all(1));

        assertThat(of(ratings).listeners()).isEqualTo(of(Collections.nCopies(9, agreed)).listeners());
    }

    @Test
    void marks_raters_who_always_give_the_same_in_three_lectures_or_more() {
        Map<String, List<List<Integer>>> series = Map.of("flat", List.of(BEST, BEST, BEST), "habit", List.of(List.of(5, 4, 5, 4, 5), List.of(5, 4, 5, 4, 5),
                List.of(5, 4, 5, 4, 5)), "looks", List.of(BEST, BEST, all(4)), "new", List.of(BEST, BEST));

        assertThat(AlwaysTheSame.count(series.keySet(), series)).isEqualTo(2);
        assertThat(AlwaysTheSame.count(List.of("looks", "new", "flat"), series)).isEqualTo(1);
    }

    @Test
    void rules_come_back_from_their_text_as_they_were() {
        assertThat(MeetingRules.read(RULES.json())).isEqualTo(RULES);
    }

    @Provide
    Arbitrary<List<Integer>> marks() {
        return Arbitraries.integers().between(1, 5).list().ofSize(RULES.rubric().size());
    }

    @Provide
    Arbitrary<List<List<Integer>>> ratings() {
        return marks().list().ofMaxSize(30);
    }

    private static LectureScore of(List<List<Integer>> ratings) {
        return LectureScore.of(RULES, ratings, null, null);
    }

    private static List<Integer> all(int mark) {
        return Collections.nCopies(RULES.rubric().size(), mark);
    }
}
