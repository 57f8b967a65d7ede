package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** In which topics a unit lost most, without telling who. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class WeakTopicsIT {

    @Inject
    ExamRoom room;
    @Inject
    WeakTopics weak;

    @Test
    void a_topic_is_weak_by_the_share_of_its_answers_that_was_right() {
        ExamRoom.Begun begun = room.begun(6, 0, 2);
        Person member = begun.candidate();
        assertThat(room.as(member, () -> weak.of(member.unitPath()))).as("while he is at it").isEmpty();
        room.submit(member, begun.attempt());
        assertThat(room.as(member, () -> weak.of(member.unitPath()))).singleElement().matches(topic -> topic.answers() == 6 && topic.percent() == 33
                && !topic.title().isEmpty());
        assertThat(room.as(begun.trainer(), () -> weak.of(member.unitPath()))).hasSize(1);
    }

    @Test
    void four_answers_say_nothing_and_what_went_well_is_not_weak() {
        ExamRoom.Begun few = room.begun(4, 0, 0);
        room.submit(few.candidate(), few.attempt());
        assertThat(room.as(few.candidate(), () -> weak.of(few.candidate().unitPath()))).isEmpty();
        ExamRoom.Begun good = room.begun(5, 0, 4);
        room.submit(good.candidate(), good.attempt());
        assertThat(room.as(good.candidate(), () -> weak.of(good.candidate().unitPath()))).isEmpty();
    }

    @Test
    void another_units_weak_points_are_not_told() {
        Person stranger = People.someone().enter();
        Person member = People.someone().enter();
        assertThatThrownBy(() -> room.as(stranger, () -> weak.of(member.unitPath()))).isInstanceOf(Failure.Forbidden.class);
    }
}
