package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.StatedOutcome;

class PostingLawsTest {

    private static final Cause.ByHand BY_HAND = new Cause.ByHand(Outcomes.MEMBER, "核实");

    @Property(tries = 500)
    void the_ledger_holds_the_targets_whatever_arrives_in_whatever_order(@ForAll("rules") Rule rule,
            @ForAll("arrivals") List<StatedOutcome> arrivals) {
        Books books = new Books(rule);

        arrivals.forEach(books::arrive);

        assertThatTargetsAreHeld(books);
    }

    @Property(tries = 300)
    void the_ledger_holds_the_targets_though_a_month_is_closed_in_the_middle(@ForAll("rules") Rule rule,
            @ForAll("arrivals") List<StatedOutcome> arrivals, @ForAll("months") YearMonth closed,
            @ForAll @IntRange(min = 0, max = 12) int when) {
        Books books = new Books(rule);
        int middle = Math.min(when, arrivals.size());

        arrivals.subList(0, middle).forEach(books::arrive);
        books.close(closed);
        arrivals.subList(middle, arrivals.size()).forEach(books::arrive);

        assertThatTargetsAreHeld(books);
    }

    @Property(tries = 300)
    void posting_again_posts_nothing(@ForAll("rules") Rule rule, @ForAll("arrivals") List<StatedOutcome> arrivals) {
        Books books = new Books(rule);
        arrivals.forEach(books::arrive);
        List<Entry> before = List.copyOf(books.entries());

        arrivals.forEach(books::arrive);
        arrivals.forEach(stated -> Given.MONTHS.forEach(month -> books.post(month, stated)));

        assertThat(books.entries()).isEqualTo(before);
    }

    @Property(tries = 300)
    void a_replay_into_an_empty_ledger_gives_equal_totals(@ForAll("rules") Rule rule, @ForAll("arrivals") List<StatedOutcome> arrivals) {
        Books first = new Books(rule);
        Books replay = new Books(rule);
        first.close(Given.MONTHS.get(0));
        arrivals.forEach(first::arrive);

        arrivals.forEach(replay::arrive);

        Given.MONTHS.forEach(month -> assertThat(replay.about(month)).isEqualTo(first.about(month)));
    }

    @Property(tries = 300)
    void what_people_enter_is_neither_counted_nor_taken_back(@ForAll("rules") Rule rule, @ForAll("arrivals") List<StatedOutcome> arrivals,
            @ForAll("months") YearMonth month) {
        Books books = new Books(rule);
        books.enter(EntryDraft.of(Books.key(month), Points.of("-1"), BY_HAND, month));

        arrivals.forEach(books::arrive);

        assertThat(books.about(month)).isEqualTo(books.target(month).points().plus(Points.of("-1")));
    }

    private static void assertThatTargetsAreHeld(Books books) {
        Given.MONTHS.forEach(month -> assertThat(books.about(month)).as("%s", month).isEqualTo(books.target(month).points()));
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Given.rules();
    }

    @Provide
    Arbitrary<List<StatedOutcome>> arrivals() {
        return Given.revisions().list().uniqueElements(stated -> stated.id() * 10 + stated.revision()).ofMaxSize(12);
    }

    @Provide
    Arbitrary<YearMonth> months() {
        return Arbitraries.of(Given.MONTHS);
    }
}
