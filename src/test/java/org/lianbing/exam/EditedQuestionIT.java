package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.question.EditQuestion;
import org.lianbing.question.Importance;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice;
import org.lianbing.question.QuestionUse;
import org.lianbing.question.ReadQuestion;
import org.lianbing.question.TendBank;
import org.lianbing.question.Typed;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** A trainer rewrites a question, key and all, while an exam holds it: papers and marks keep what they were made with. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class EditedQuestionIT {

    @Inject
    ExamRoom room;
    @Inject
    EditQuestion edit;
    @Inject
    ReadQuestion read;
    @Inject
    TendBank tend;
    @Inject
    KeepTopics topics;
    @Inject
    Clock clock;

    private final String prompt = People.unique("说法");
    private Person trainer;
    private Person candidate;
    private String topic;
    private long question;
    private long sitting;

    @BeforeEach
    void an_open_exam_on_one_question_that_a_trainer_wrote() {
        trainer = People.someone().as(Role.TRAINER).enter();
        candidate = People.someone().in(trainer.unit()).enter();
        topic = room.as(trainer, () -> topics.add(People.unique("专题")));
        question = room.as(trainer, () -> edit.add(topic, statement(prompt, true)));
        sitting = room.set(anExam().on(topic, 1).forCandidates(candidate).tagged("practice")
                .between(clock.instant().minusSeconds(60), clock.instant().plus(Duration.ofDays(1))));
    }

    @Test
    void who_has_begun_finds_the_question_as_it_was_and_is_marked_by_its_key() {
        RunningAttempt attempt = room.start(candidate, sitting);
        rewrite();
        assertThat(room.start(candidate, sitting).items()).singleElement().matches(item -> item.prompt().equals(prompt));
        room.save(candidate, attempt, 1, true, 1);
        room.submit(candidate, attempt);
        AnswerSheet sheet = room.sheet(candidate, attempt);
        assertThat(sheet.passed()).isTrue();
        assertThat(sheet.items()).singleElement().matches(item -> item.revision() == 1 && item.prompt().equals(prompt) && item.key().equals(JsonValue.TRUE));
    }

    @Test
    void a_paper_that_is_made_holds_its_question_though_it_is_rewritten_and_retired() {
        rewrite();
        room.as(trainer, () -> tend.retire(List.of(question)));
        assertThat(room.start(candidate, sitting).items()).singleElement().matches(item -> item.prompt().equals(prompt));
    }

    @Test
    void its_history_says_which_revision_was_used_how_often() {
        RunningAttempt attempt = room.start(candidate, sitting);
        room.save(candidate, attempt, 1, true, 1);
        room.submit(candidate, attempt);
        rewrite();
        assertThat(room.as(trainer, () -> read.get(question)).revisions()).extracting(line -> line.use())
                .containsExactly(QuestionUse.NONE, new QuestionUse(1, 1));
    }

    private void rewrite() {
        room.doAs(trainer, () -> edit.change(question, 1, topic, statement("改写后的" + prompt, false)));
    }

    private static Typed statement(String prompt, boolean right) {
        return new Typed(Kind.TRUE_FALSE, prompt, List.of(), List.of(List.of(String.valueOf(right))), MultipleChoice.Partial.NONE,
                MultipleChoice.Wrong.ZERO, "", "", "", Importance.X, 2, List.of(), "");
    }
}
