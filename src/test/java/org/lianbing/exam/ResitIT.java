package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** 补考: a resit is another revision of the exam's outcome, in the exam's own month. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ResitIT {

    private static final Instant EXAM = Instant.parse("2024-03-15T06:30:00Z");
    private static final Instant RESIT = Instant.parse("2024-04-05T06:30:00Z");

    @Inject
    ExamRoom room;
    @Inject
    BellJob bell;
    @Inject
    UserTransaction transaction;

    private Person candidate;

    @BeforeEach
    void somebody() {
        candidate = People.someone().enter();
    }

    @Test
    void a_better_resit_corrects_the_outcome_of_the_exam_in_its_own_month() throws Exception {
        long exam = exam(1);
        long resit = resit(exam, 4);
        StatedOutcome stated = room.outcome(exam, candidate).orElseThrow();
        assertThat(stated.revision()).isEqualTo(2);
        assertThat(stated.outcome()).matches(outcome -> outcome.score().equals(Score.of(20)) && outcome.passed() && outcome.occurredAt().equals(EXAM));
        assertThat(stated.outcome().activity().ref()).isEqualTo("sitting/" + exam);
        assertThat(room.outcome(resit, candidate)).as("of its own").isEmpty();
    }

    @Test
    void a_worse_resit_changes_nothing() throws Exception {
        long exam = exam(2);
        resit(exam, 1);
        assertThat(room.outcome(exam, candidate)).get().matches(stated -> stated.revision() == 1 && stated.outcome().score().equals(Score.of(10)));
    }

    @Test
    void who_was_absent_and_resits_has_the_resits_score() throws Exception {
        transaction.begin();
        long exam = room.set(paper(EXAM));
        transaction.commit();
        bell.run();
        assertThat(room.outcome(exam, candidate).orElseThrow().outcome().state()).isEqualTo(OutcomeState.ABSENT);
        resit(exam, 4);
        assertThat(room.outcome(exam, candidate)).get().matches(stated -> stated.revision() == 2 && stated.outcome().score().equals(Score.of(20))
                && stated.outcome().occurredAt().equals(EXAM.plus(Duration.ofHours(1))));
    }

    @Test
    void the_evidence_is_the_answer_sheet_that_counts() throws Exception {
        transaction.begin();
        long exam = room.set(paper(EXAM));
        room.sit(candidate, exam, 1, EXAM);
        long resit = room.set(paper(RESIT).resitOf(exam));
        RunningAttempt counted = room.sit(candidate, resit, 4, RESIT);
        transaction.commit();
        assertThat(room.outcome(exam, candidate).orElseThrow().outcome().evidence()).isEqualTo("/exam/sheet?attempt=" + counted.attemptId());
    }

    @Test
    void a_resit_of_a_resit_is_refused() throws Exception {
        long exam = exam(1);
        long resit = resit(exam, 1);
        assertThatThrownBy(() -> room.set(paper(RESIT).resitOf(resit))).isInstanceOf(Failure.Conflict.class).hasMessage("exam.sitting.resitOfResit");
    }

    private long exam(int right) throws Exception {
        transaction.begin();
        long exam = room.set(paper(EXAM));
        room.sit(candidate, exam, right, EXAM);
        transaction.commit();
        return exam;
    }

    private long resit(long exam, int right) throws Exception {
        transaction.begin();
        long resit = room.set(paper(RESIT).resitOf(exam));
        room.sit(candidate, resit, right, RESIT);
        transaction.commit();
        return resit;
    }

    /** Feeds no indicator: the months of the ledger are none of this test's business. */
    private AnExam paper(Instant opens) {
        return AnExam.anExam().on(room.topic(5, 0), 5).forCandidates(candidate).tagged("practice").between(opens, opens.plus(Duration.ofHours(1)));
    }
}
