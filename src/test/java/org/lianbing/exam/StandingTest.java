package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;

/** What attempts, resits and absences amount to. Scores are out of 100; the exam closes on 15 October, the resit on 5 November. */
class StandingTest {

    private static final Instant EXAM = Instant.parse("2026-10-15T07:00:00Z");
    private static final Instant EXAM_CLOSES = Instant.parse("2026-10-15T08:00:00Z");
    private static final Instant RESIT = Instant.parse("2026-11-05T07:00:00Z");
    private static final Instant RESIT_CLOSES = Instant.parse("2026-11-05T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"BEST, 70, 80, 80", "BEST, 80, 70, 80", "BEST, 80, 80, 80", "LAST, 70, 80, 80", "LAST, 80, 70, 70", "LAST, -2, 0, 0"})
    void of_two_attempts_the_one_counts_that_the_exam_says(Counting counting, String first, String second, String counted) {
        Standing standing = Standing.of(List.of(exam().with(first, second)), counting).orElseThrow();
        assertThat(standing.counted().score()).isEqualTo(Score.of(counted));
        assertThat(standing.state()).isEqualTo(OutcomeState.GRADED);
    }

    @Test
    void of_two_equal_attempts_the_earlier_one_is_the_evidence() {
        assertThat(Standing.of(List.of(exam().with("80", "80")), Counting.BEST).orElseThrow().counted().attempt()).isEqualTo(1);
    }

    @Test
    void papers_of_different_size_are_compared_by_their_share() {
        Standing.Result ofFifty = new Standing.Result(1, Score.of(45), Score.of(50), true, EXAM);
        Standing.Result ofHundred = new Standing.Result(2, Score.of(80), Score.of(100), true, RESIT);
        Standing.Part exam = new Standing.Part(EXAM_CLOSES, true, true, false, false, false, List.of(ofFifty));
        Standing.Part resit = new Standing.Part(RESIT_CLOSES, true, true, false, false, false, List.of(ofHundred));
        assertThat(Standing.of(List.of(exam, resit), Counting.BEST).orElseThrow().counted()).isEqualTo(ofFifty);
    }

    @ParameterizedTest
    @CsvSource({"BEST, 56, 68, 68", "BEST, 68, 56, 68", "LAST, 68, 56, 56"})
    void a_resit_is_one_more_attempt_and_counts_on_the_day_of_the_exam(Counting counting, String exam, String resit, String counted) {
        Standing standing = Standing.of(List.of(exam().with(exam), resit().with(resit)), counting).orElseThrow();
        assertThat(standing.counted().score()).isEqualTo(Score.of(counted));
        assertThat(standing.occurredAt()).isEqualTo(EXAM);
    }

    @Test
    void a_resit_of_who_did_not_come_counts_when_the_exam_closed() {
        assertThat(Standing.of(List.of(exam().excused(), resit().with("80")), Counting.BEST)).get()
                .isEqualTo(new Standing(OutcomeState.GRADED, result(1, "80", RESIT), EXAM_CLOSES));
    }

    @ParameterizedTest
    @CsvSource({"absent, , ABSENT", "excused, , EXCUSED", "running, , ", "pending, , ", "stranger, , ", "absent, running, ABSENT",
        "excused, running, EXCUSED", "absent, absent, ABSENT", "excused, absent, ABSENT", "absent, excused, EXCUSED", "absent, pending, ", "pending, absent, ",
        "excused, stranger, EXCUSED", "stranger, absent, ABSENT", "void, , ", "void, absent, ABSENT", "absent, void, ", "void, running, "})
    void who_has_no_result_is_absent_or_excused_once_it_is_over(String exam, String resit, OutcomeState stated) {
        Optional<Standing> standing = Standing.of(resit == null ? List.of(exam().as(exam)) : List.of(exam().as(exam), resit().as(resit)), Counting.BEST);
        assertThat(standing.map(Standing::state)).isEqualTo(Optional.ofNullable(stated));
        assertThat(standing.map(Standing::occurredAt)).isEqualTo(Optional.ofNullable(stated).map(any -> EXAM_CLOSES));
    }

    @Test
    void a_result_stands_while_another_attempt_waits_for_its_marker() {
        Standing.Part pending = new Standing.Part(EXAM_CLOSES, true, true, false, true, false, List.of(result(1, "60", EXAM)));
        assertThat(Standing.of(List.of(pending), Counting.LAST).orElseThrow().counted().score()).isEqualTo(Score.of("60"));
    }

    private static Chapter exam() {
        return new Chapter(EXAM, EXAM_CLOSES);
    }

    private static Chapter resit() {
        return new Chapter(RESIT, RESIT_CLOSES);
    }

    private static Standing.Result result(long attempt, String score, Instant when) {
        return new Standing.Result(attempt, Score.of(score), Score.of(100), true, when);
    }

    /** A sitting of the chain that begins and closes then. */
    private record Chapter(Instant begins, Instant closes) {

        Standing.Part with(String... scores) {
            List<Standing.Result> results = Arrays.stream(scores).map(score -> result(1 + Arrays.asList(scores).indexOf(score), score, begins)).toList();
            return new Standing.Part(closes, true, true, false, false, false, results);
        }

        Standing.Part excused() {
            return as("excused");
        }

        Standing.Part as(String word) {
            return new Standing.Part(closes, !word.equals("running"), !word.equals("stranger"), word.equals("excused"), word.equals("pending"),
                    word.equals("void"), List.of());
        }
    }
}
