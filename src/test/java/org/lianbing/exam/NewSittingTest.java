package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianbing.exam.AnExam.anExam;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.kernel.Score;

/** An exam that makes no sense is refused, field by field. */
class NewSittingTest {

    private static final Instant MORNING = Instant.parse("2026-10-15T01:00:00Z");

    @ParameterizedTest
    @MethodSource
    void each_field_has_its_problem(AnExam exam, String field, String code) {
        assertThat(problems(exam)).extracting(Problem::field, Problem::code).containsExactly(tuple(field, code));
    }

    static Stream<Arguments> each_field_has_its_problem() {
        return Stream.of(
                Arguments.of(good().titled(null), "title", "exam.sitting.title"),
                Arguments.of(good().titled("  "), "title", "exam.sitting.title"),
                Arguments.of(good().titled("考".repeat(201)), "title", "exam.sitting.title"),
                Arguments.of(good().between(null, MORNING), "opensAt", "exam.sitting.opensAt"),
                Arguments.of(good().between(MORNING, null), "closesAt", "exam.sitting.closesAt"),
                Arguments.of(good().between(MORNING, MORNING), "closesAt", "exam.sitting.closesAt"),
                Arguments.of(good().between(MORNING, MORNING.plus(Duration.ofDays(401))), "closesAt", "exam.sitting.tooLong"),
                Arguments.of(good().lasting(0), "minutes", "exam.sitting.minutes"),
                Arguments.of(good().lasting(481), "minutes", "exam.sitting.minutes"),
                Arguments.of(good().attempts(0), "attempts", "exam.sitting.attempts"),
                Arguments.of(good().attempts(11), "attempts", "exam.sitting.attempts"),
                Arguments.of(good().passingAt(-1), "passPercent", "exam.sitting.passPercent"),
                Arguments.of(good().passingAt(101), "passPercent", "exam.sitting.passPercent"),
                Arguments.of(good().tagged("two words"), "tags", "exam.sitting.tags"),
                Arguments.of(good().tagged("t".repeat(41)), "tags", "exam.sitting.tags"),
                Arguments.of(good().on("pack/topic", 1).on("pack/topic", 2), "parts", "exam.paper.topicTwice"),
                Arguments.of(good().rules(late(-1)), "lateMinutes", "exam.rules.lateMinutes"),
                Arguments.of(good().rules(late(601)), "lateMinutes", "exam.rules.lateMinutes"),
                Arguments.of(good().rules(code("123")), "code", "exam.rules.code"),
                Arguments.of(good().rules(code("1234567890123")), "code", "exam.rules.code"),
                Arguments.of(good().rules(code("12 34")), "code", "exam.rules.code"),
                Arguments.of(anExam(), "candidates", "exam.sitting.nobody"));
    }

    @Test
    void all_problems_are_named_at_once() {
        assertThat(problems(anExam().titled("").lasting(0).attempts(0).passingAt(101).between(null, null))).extracting(Problem::field)
                .containsExactly("title", "opensAt", "closesAt", "minutes", "attempts", "passPercent", "candidates");
    }

    @Test
    void the_limits_themselves_are_good() {
        assertThatCode(() -> good().titled("考".repeat(200)).lasting(480).attempts(10).passingAt(100)
                .between(MORNING, MORNING.plus(Duration.ofDays(400))).set()).doesNotThrowAnyException();
        assertThatCode(() -> good().rules(late(0)).set()).doesNotThrowAnyException();
        assertThatCode(() -> good().rules(code("练兵88")).set()).doesNotThrowAnyException();
        assertThatCode(() -> good().lasting(1).attempts(1).passingAt(0).set()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, exam.part.draws", "301, 1, exam.part.draws", "1, 0, exam.part.points", "1, -1, exam.part.points", "1, 100.5, exam.part.points"})
    void a_part_out_of_range_is_refused(int draws, String points, String code) {
        Failure refused = catchThrowableOfType(Failure.class, () -> new PaperPart("pack/topic", draws, Score.of(points)));
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void a_part_is_worth_its_questions_times_their_points() {
        assertThat(new PaperPart("pack/topic", 3, Score.of("2.5")).outOf()).isEqualTo(Score.of("7.5"));
    }

    private static HallRules late(int minutes) {
        return new HallRules(minutes, null, false, false, Turning.FREE, false, false);
    }

    private static HallRules code(String code) {
        return new HallRules(null, code, false, false, Turning.FREE, false, false);
    }

    private static AnExam good() {
        return anExam().forCandidate(new MemberId(7));
    }

    private static List<Problem> problems(AnExam exam) {
        return catchThrowableOfType(Failure.Invalid.class, exam::set).problems();
    }
}
