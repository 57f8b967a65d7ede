package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.StatedOutcome;

class PostingTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final LedgerKey KEY = Books.key(OCTOBER);
    private static final Cause.ByOutcome RULE = new Cause.ByOutcome(42, 1, "training", new SchemeVersion("monthly", 1));
    private static final Cause.ByHand DIRECTOR = new Cause.ByHand(new MemberId(3), "申诉成立");

    @Test
    void posts_what_is_missing() {
        assertThat(Posting.difference(KEY, Target.of(Points.of("8")), Points.of("5.6"), RULE, OCTOBER))
                .contains(new EntryDraft(KEY.member(), OCTOBER, "training", Points.of("2.4"), RULE, null, null));
    }

    @Test
    void posts_nothing_where_nothing_is_missing() {
        assertThat(Posting.difference(KEY, Target.of(Points.of("8")), Points.of("8"), RULE, OCTOBER)).isEmpty();
        assertThat(Posting.difference(KEY, Target.of(Points.ZERO), Points.ZERO, RULE, OCTOBER)).isEmpty();
    }

    @Test
    void takes_back_what_was_posted_before_an_exemption_or_a_withdrawal() {
        assertThat(Posting.difference(KEY, Target.EXEMPT, Points.of("8"), RULE, OCTOBER)).map(EntryDraft::points).contains(Points.of("-8"));
        assertThat(Posting.difference(KEY, Target.NONE, Points.of("8"), RULE, OCTOBER)).map(EntryDraft::points).contains(Points.of("-8"));
    }

    @Test
    void corrects_a_closed_period_in_the_oldest_open_one() {
        YearMonth bookedIn = Posting.bookedIn(OCTOBER, false, NOVEMBER);

        assertThat(Posting.difference(KEY, Target.of(Points.of("8")), Points.ZERO, RULE, bookedIn))
                .contains(new EntryDraft(KEY.member(), NOVEMBER, "training", Points.of("8"), RULE, null, OCTOBER));
    }

    @Test
    void an_open_period_is_booked_in_itself_though_an_older_one_is_open() {
        assertThat(Posting.bookedIn(NOVEMBER, true, OCTOBER)).isEqualTo(NOVEMBER);
    }

    @Test
    void a_period_that_is_closed_and_the_oldest_open_one_is_refused() {
        assertThatThrownBy(() -> Posting.bookedIn(OCTOBER, false, OCTOBER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reversal_takes_back_the_points_and_names_the_entry() {
        Entry entry = byHand("-1").posted(9, Instant.EPOCH);

        assertThat(entry.reverse(DIRECTOR, OCTOBER))
                .isEqualTo(new EntryDraft(KEY.member(), OCTOBER, "training", Points.of("1"), DIRECTOR, 9L, null));
    }

    @Test
    void a_reversal_of_a_correction_is_about_the_same_closed_month() {
        Entry correction = EntryDraft.of(KEY, Points.of("2"), RULE, NOVEMBER).posted(9, Instant.EPOCH);

        assertThat(correction.reverse(DIRECTOR, NOVEMBER).corrects()).isEqualTo(OCTOBER);
    }

    @Test
    void a_rule_does_not_post_again_what_a_person_has_reversed() {
        Books books = new Books(SchemeJson.shipped("monthly").indicator("training").orElseThrow().rule());
        books.arrive(Outcomes.anOutcome(1).graded("80", "100"));
        books.enter(books.entries().get(0).reverse(DIRECTOR, NOVEMBER));

        books.post(NOVEMBER, Outcomes.anOutcome(1).graded("80", "100"));

        assertThat(books.entries()).hasSize(2);
        assertThat(books.about(NOVEMBER)).isEqualTo(Points.ZERO);
    }

    @Test
    void a_reversal_is_not_reversed() {
        Entry reversal = byHand("-1").posted(9, Instant.EPOCH).reverse(DIRECTOR, OCTOBER).posted(10, Instant.EPOCH);

        assertThatThrownBy(() -> reversal.reverse(DIRECTOR, OCTOBER))
                .isInstanceOfSatisfying(Failure.Conflict.class, failure -> assertThat(failure.args()).containsExactly(10L))
                .hasMessage("appraisal.entry.is-reversal");
    }

    @Test
    void an_outcome_that_is_posted_again_late_does_not_bring_back_what_stood_in_its_time() {
        assertThat(Posting.upTo(101, 205)).isEqualTo(205);
        assertThat(Posting.upTo(206, 205)).isEqualTo(206);
    }

    @Test
    void a_posting_names_the_newest_revision_that_is_known() {
        StatedOutcome first = Outcomes.anOutcome(1).graded("60", "100");
        StatedOutcome second = Outcomes.anOutcome(1).revision(2).graded("80", "100");

        assertThat(Posting.newest(first, List.of(first, second))).isEqualTo(second);
        assertThat(Posting.newest(second, List.of(first, second))).isEqualTo(second);
        assertThat(Posting.newest(first, List.of(first))).isEqualTo(first);
        assertThat(Posting.newest(first, List.of())).isEqualTo(first);
    }

    @Test
    void nobody_enters_points_without_a_reason() {
        assertThatThrownBy(() -> new Cause.ByHand(new MemberId(3), "  "))
                .isInstanceOf(Failure.Invalid.class).hasMessage("appraisal.entry.reason-missing");
    }

    @Test
    void a_rule_never_posts_zero_but_a_person_may() {
        assertThat(byHand("0").points()).isEqualTo(Points.ZERO);
        assertThatThrownBy(() -> EntryDraft.of(KEY, Points.ZERO, RULE, OCTOBER)).isInstanceOf(IllegalArgumentException.class);
    }

    private static EntryDraft byHand(String points) {
        return EntryDraft.of(KEY, Points.of(points), DIRECTOR, OCTOBER);
    }
}
