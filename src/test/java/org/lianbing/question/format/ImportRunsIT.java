package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.platform.Uploads;
import org.lianbing.question.Tally;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Imports that take a while are done in the background, and can be looked after. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ImportRunsIT {

    private static final int ROWS = 2_500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ImportRuns runs;
    @Inject
    ImportQuestions importing;
    @Inject
    Uploads uploads;
    @Inject
    Caller caller;

    private final String mark = People.unique("批");
    private Person trainer;

    @BeforeEach
    void a_trainer() {
        trainer = People.someone().withoutPost().as(Role.TRAINER).enter();
    }

    @Test
    void it_goes_on_while_nobody_looks_and_says_in_the_end_what_it_took() {
        long upload = brought("");
        long run = as(trainer, () -> runs.begin(upload, null, mark, Format.CSV));

        assertThat(as(trainer, () -> runs.begin(upload, null, mark, Format.CSV))).as("asked twice").isEqualTo(run);
        Person other = People.someone().withoutPost().as(Role.TRAINER).enter();
        assertThatThrownBy(() -> as(other, () -> runs.get(run))).isInstanceOf(Failure.NotFound.class);
        assertThat(ended(run)).matches(one -> one.state().equals("done") && one.imported() == ROWS && one.done() == ROWS && one.total() == ROWS);
        assertThat(as(trainer, runs::going)).isEmpty();
    }

    @Test
    void with_a_problem_nothing_is_taken_and_the_page_is_told() {
        long upload = brought("说法,嗯\n");
        long run = as(trainer, () -> runs.begin(upload, null, mark, Format.CSV));

        assertThat(ended(run)).matches(one -> one.state().equals("refused") && one.imported() == 0);
    }

    @Test
    void each_thousand_questions_is_seen_and_takes_a_handful_of_statements() {
        long upload = brought("");
        List<String> seen = new ArrayList<>();
        long before = Sql.statementsRun();

        Tally tally = as(trainer, () -> importing.take(uploads.get(upload, ImportQuestions.UPLOADS).content(), Format.CSV, Repairs.NONE, mark, null,
                (done, total) -> seen.add(done + "/" + total)).tally());

        assertThat(tally.imported()).isEqualTo(ROWS);
        assertThat(seen).containsExactly("0/2500", "1000/2500", "2000/2500");
        assertThat(Sql.statementsRun() - before).isLessThan(50);
    }

    private long brought(String more) {
        String rows = IntStream.range(0, ROWS).mapToObj(i -> "第" + i + "句" + mark + ",对\n").collect(Collectors.joining());
        byte[] file = ("题干,答案\n" + rows + more).getBytes(StandardCharsets.UTF_8);
        return as(trainer, () -> uploads.keep(ImportQuestions.UPLOADS, "q.csv", new ByteArrayInputStream(file)));
    }

    private ImportRuns.Run ended(long run) {
        Instant end = Instant.now().plus(PATIENCE);
        ImportRuns.Run now = as(trainer, () -> runs.get(run));
        while (now.isGoing() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            now = as(trainer, () -> runs.get(run));
        }
        return now;
    }

    private <T> T as(Person who, Supplier<T> act) {
        return caller.as(who.actor(), act);
    }
}
