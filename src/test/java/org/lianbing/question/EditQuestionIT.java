package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.question.WrittenByHand.prompted;
import static org.lianbing.question.WrittenByHand.statement;
import static org.lianbing.question.WrittenByHand.typed;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.people.Role;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** One question, written and rewritten by hand. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class EditQuestionIT {

    @Inject
    WrittenByHand bank;
    @Inject
    EditQuestion edit;
    @Inject
    TendBank tend;
    @Inject
    KeepTopics topics;

    private Person trainer;
    private String topic;

    @BeforeEach
    void a_trainer_with_a_topic() {
        trainer = People.someone().named("出题人").withoutPost().as(Role.TRAINER).enter();
        topic = bank.topic(trainer);
    }

    @Test
    void every_kind_is_kept_as_it_was_typed_and_a_change_makes_the_next_revision() {
        // a picture has to be kept first: EveryKindIT
        for (Body body : Samples.each().stream().filter(body -> body.kind() != Kind.HOTSPOT).toList()) {
            Typed typed = typed(body);
            long id = bank.add(trainer, topic, typed);
            QuestionView added = bank.look(trainer, id);
            assertThat(Typed.of(added.current().revision().content())).as(body.kind().code()).isEqualTo(typed);
            assertThat(added).matches(view -> view.own() && !view.retired() && view.revisions().size() == 1 && view.current().by().equals("出题人"));

            Typed changed = prompted(typed, "改过的：" + typed.prompt());
            change(id, 1, topic, changed);
            QuestionView now = bank.look(trainer, id);
            assertThat(now.revisions()).extracting(line -> line.revision().number()).as(body.kind().code()).containsExactly(2, 1);
            assertThat(now.current().changed()).containsExactly("prompt");
            assertThat(Typed.of(now.revisions().get(1).revision().content())).as("the former stays").isEqualTo(typed);
        }
    }

    @Test
    void saving_what_is_there_already_makes_no_revision() {
        Typed typed = statement(true);
        long id = bank.add(trainer, topic, typed);
        change(id, 1, topic, typed);
        assertThat(bank.look(trainer, id).revisions()).hasSize(1);
    }

    @Test
    void of_two_who_had_the_same_revision_before_them_the_second_is_told() {
        Typed typed = statement(true);
        long id = bank.add(trainer, topic, typed);
        change(id, 1, topic, prompted(typed, "甲改" + typed.prompt()));
        assertThatThrownBy(() -> change(id, 1, topic, prompted(typed, "乙改" + typed.prompt()))).isInstanceOf(Failure.Conflict.class)
                .hasMessage("question.edit.meanwhile");
        assertThat(Typed.of(bank.look(trainer, id).current().revision().content()).prompt()).startsWith("甲改");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_each_at_its_field() {
        Typed wrong = new Typed(Kind.SINGLE_CHOICE, " ", List.of(new Typed.TypedOption("", "甲", false), new Typed.TypedOption("", "乙", false)), List.of(),
                MultipleChoice.Partial.NONE, MultipleChoice.Wrong.ZERO, "", "", "", null, 0, List.of("太".repeat(50)), "");
        assertThatThrownBy(() -> bank.add(trainer, "no/topic", wrong)).isInstanceOfSatisfying(Failure.Invalid.class, refused ->
                assertThat(refused.problems()).extracting(Problem::field).containsExactlyInAnyOrder("prompt", "answer", "importance", "difficulty", "tags", "topic"));
    }

    @Test
    void the_same_question_is_not_kept_twice() {
        Typed typed = statement(true);
        long id = bank.add(trainer, topic, typed);
        assertTwin(() -> bank.add(trainer, topic, typed));
        long other = bank.add(trainer, topic, statement(true));
        assertTwin(() -> change(other, 1, topic, typed));
        change(id, 1, topic, prompted(typed, typed.prompt() + "。"));
    }

    @Test
    void a_revision_of_former_days_comes_back_as_a_further_one() {
        Typed first = statement(true);
        long id = bank.add(trainer, topic, first);
        String elsewhere = bank.topic(trainer);
        change(id, 1, elsewhere, prompted(first, "改" + first.prompt()));
        bank.doAs(trainer, () -> edit.restore(id, 1));
        QuestionView view = bank.look(trainer, id);
        assertThat(view.revisions()).hasSize(3);
        assertThat(Typed.of(view.current().revision().content())).isEqualTo(first);
        assertThat(view.current().revision().topic()).as("its place is not part of its content").isEqualTo(elsewhere);
        assertThatThrownBy(() -> bank.doAs(trainer, () -> edit.restore(id, 9))).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void what_is_retired_can_be_mended_and_stays_retired() {
        Typed typed = statement(true);
        long id = bank.add(trainer, topic, typed);
        bank.as(trainer, () -> tend.retire(List.of(id)));
        change(id, 1, topic, prompted(typed, "改" + typed.prompt()));
        assertThat(bank.look(trainer, id)).matches(view -> view.retired() && view.restorable() && view.revisions().size() == 2);
    }

    @Test
    void a_question_stays_in_its_topic_though_that_is_out_of_use_but_none_comes_into_it() {
        Typed typed = statement(true);
        long id = bank.add(trainer, topic, typed);
        bank.doAs(trainer, () -> topics.retire(topic, true));
        change(id, 1, topic, prompted(typed, "改" + typed.prompt()));
        assertThatThrownBy(() -> bank.add(trainer, topic, statement(true))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void a_course_packs_question_is_its_files() {
        long id = bank.ofPack(trainer);
        assertThatThrownBy(() -> change(id, 1, topic, statement(true))).isInstanceOf(Failure.Conflict.class).hasMessage("question.edit.pack");
        assertThatThrownBy(() -> bank.doAs(trainer, () -> edit.restore(id, 1))).hasMessage("question.edit.pack");
        assertThatThrownBy(() -> change(Long.MAX_VALUE, 1, topic, statement(true))).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void only_trainers_write() {
        long id = bank.add(trainer, topic, statement(true));
        for (Role role : Role.values()) {
            if (role != Role.TRAINER) {
                assertForbidden(People.someone().withoutPost().in(trainer.unit()).as(role).enter(), id);
            }
        }
        assertForbidden(People.someone().in(trainer.unit()).enter(), id);
        assertThat(bank.look(trainer, id).revisions()).hasSize(1);
    }

    private void assertForbidden(Person who, long id) {
        assertThatThrownBy(() -> bank.add(who, topic, statement(true))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> bank.doAs(who, () -> edit.change(id, 1, topic, statement(true)))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> bank.doAs(who, () -> edit.restore(id, 1))).isInstanceOf(Failure.Forbidden.class);
    }

    private void assertTwin(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Failure.Invalid.class, refused -> assertThat(refused.problems()).singleElement()
                .matches(problem -> problem.field().equals("prompt") && problem.code().equals("question.edit.twin")));
    }

    private void change(long id, int basedOn, String to, Typed typed) {
        bank.doAs(trainer, () -> edit.change(id, basedOn, to, typed));
    }
}
