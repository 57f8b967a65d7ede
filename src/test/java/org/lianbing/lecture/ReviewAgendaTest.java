package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianbing.appraisal.Standing;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;
import org.lianbing.people.MemberCard;

class ReviewAgendaTest {

    @Test
    void the_highest_present_and_the_lowest_analyse_the_last_at_the_end() {
        assertThat(agenda(2, 2, 1, 2, 3, 4, 5)).containsExactly("1 PRESENTS", "2 PRESENTS", "4 ANALYSES", "5 ANALYSES");
    }

    @Test
    void equals_of_the_last_who_speaks_speak_too() {
        assertThat(agenda(1, 1, 1, 1, 3, 4, 4)).containsExactly("1 PRESENTS", "1 PRESENTS", "4 ANALYSES", "4 ANALYSES");
    }

    @Test
    void nobody_is_high_and_low_at_once() {
        assertThat(agenda(3, 3, 1, 2, 3, 4)).containsExactly("1 PRESENTS", "2 PRESENTS", "3 PRESENTS", "4 ANALYSES");
    }

    @Test
    void who_has_no_rank_does_not_speak() {
        assertThat(agenda(3, 3, (Integer) null)).isEmpty();
        assertThat(agenda(0, 1, 1, 2, null)).containsExactly("2 ANALYSES");
    }

    private static List<String> agenda(int highest, int lowest, Integer... ranks) {
        List<Standing> standings = IntStream.range(0, ranks.length).mapToObj(at -> standing(at + 1, ranks[at])).toList();
        return ReviewAgenda.of(standings, highest, lowest).stream().map(line -> line.standing().rank() + " " + line.part()).toList();
    }

    private static Standing standing(long id, Integer rank) {
        MemberCard member = new MemberCard(new MemberId(id), "0" + id, "成员", 1, "一部", "/1/", "客户经理", null, null, null);
        return new Standing(member, rank, Points.ZERO, Points.ZERO, Points.ZERO, BigDecimal.ZERO, Map.of());
    }
}
