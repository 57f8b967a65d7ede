package org.lianbing.appraisal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;

/** What an address asks of a table of three hundred members. */
class ListViewTest {

    private static final Map<String, Comparator<MemberCard>> ORDERS = Map.of("total", Comparator.comparing(card -> card.id().value() % 100));

    @Test
    void fifty_stand_on_a_page_by_number_and_the_last_page_is_the_last() {
        assertThat(numbers("", null, 1)).hasSize(50).startsWith("t1001", "t1002");
        assertThat(numbers("", null, 6)).hasSize(50).endsWith("t1300");
        assertThat(numbers("", null, 99)).endsWith("t1300");
    }

    @Test
    void a_column_falls_or_rises_and_the_name_too() {
        assertThat(numbers("", "-total", 1)).startsWith("t1099", "t1199", "t1299");
        assertThat(numbers("", "total", 1)).startsWith("t1100", "t1200", "t1300");
        assertThat(numbers("", "-name", 1)).startsWith("t1300");
        assertThat(numbers("", "<script>", 1)).startsWith("t1001");
    }

    @Test
    void a_search_finds_names_in_either_script_and_parts_of_numbers() {
        assertThat(numbers("趙7", null, 1)).startsWith("t1007").hasSize(11);
        assertThat(numbers("T1300", null, 3)).containsExactly("t1300");
        assertThat(numbers("没有", null, 1)).isEmpty();
    }

    @Test
    void a_link_keeps_the_search_and_turns_the_order_that_it_has() {
        ListView view = view("赵 &", "-total", 1);

        assertThat(view.sorted("total")).isEqualTo("&q=%E8%B5%B5+%26&sort=total");
        assertThat(view.sorted("name")).endsWith("&sort=name");
        assertThat(view.direction("total")).isEqualTo("descending");
        assertThat(view.direction("name")).isEqualTo("none");
    }

    private static List<String> numbers(String search, String sort, int page) {
        return view(search, sort, page).rows(members(), card -> card, ORDERS).stream().map(MemberCard::number).toList();
    }

    private static ListView view(String search, String sort, int page) {
        return ListView.of(search, sort, page, ORDERS.keySet(), "name");
    }

    private static Stream<MemberCard> members() {
        return IntStream.rangeClosed(1, 300).mapToObj(i -> new MemberCard(new MemberId(i), "t" + (1000 + i), "赵" + i, 1, "一部", "/1/", "客户经理", null, null,
                null));
    }
}
