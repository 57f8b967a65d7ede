package org.lianbing.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.question.EditQuestion;
import org.lianbing.question.Importance;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Typed;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** What a trainer writes is practised by those whom he trains. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class OfferedTopicIT {

    @Inject
    KeepTopics topics;
    @Inject
    EditQuestion questions;
    @Inject
    Drills drills;
    @Inject
    StartDrill start;
    @Inject
    Caller caller;

    private Person trainer;
    private Person member;
    private String topic;

    @BeforeEach
    void a_topic_with_a_question() {
        trainer = People.someone().as(Role.TRAINER).withoutPost().enter();
        member = People.someone().in(People.unitBelow(trainer.unit())).enter();
        topic = as(trainer, () -> topics.add(People.unique("明码标价")));
        as(trainer, () -> questions.add(topic, trueOrFalse("新品上柜当天就要有价签" + People.unique(""))));
    }

    @Test
    void the_members_of_the_trainers_units_practise_it_and_others_do_not() {
        Person elsewhere = People.someone().enter();

        assertThat(offeredTo(member)).contains(topic);
        assertThat(as(member, () -> start.start(topic, 5)).items()).hasSize(1);
        assertThat(offeredTo(elsewhere)).doesNotContain(topic);
        assertThatThrownBy(() -> as(elsewhere, () -> start.start(topic, 5))).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void what_the_trainer_keeps_for_an_exam_nobody_practises() {
        as(trainer, () -> {
            topics.offer(topic, false);
            return null;
        });
        assertThat(offeredTo(member)).doesNotContain(topic);
        assertThatThrownBy(() -> as(member, () -> start.start(topic, 5))).isInstanceOf(Failure.NotFound.class);
    }

    private static Typed trueOrFalse(String prompt) {
        return new Typed(Kind.TRUE_FALSE, prompt, List.of(), List.of(List.of("true")), Partial.NONE, Wrong.ZERO, "", "", "", Importance.X,
                Typed.USUAL_DIFFICULTY, List.of(), "");
    }

    private List<String> offeredTo(Person who) {
        return as(who, () -> drills.topics("")).stream().map(TopicCard::ref).toList();
    }

    private <T> T as(Person who, Supplier<T> work) {
        return caller.as(who.actor(), work);
    }
}
