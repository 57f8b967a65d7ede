package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Members say what they wish to hear; a lecturer takes it up. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class WishesIT {

    @Inject
    Wishes wishes;
    @Inject
    MakeLecture make;
    @Inject
    PrepareLecture prepare;
    @Inject
    Caller caller;

    @Test
    void what_most_wish_stands_first_and_nobody_counts_twice() {
        Person member = People.someone().enter();
        Person colleague = People.someone().in(member.unit()).enter();
        long lonely = as(member, () -> wishes.add("没人要的", ""));
        long wanted = as(member, () -> wishes.add("缺货怎么说", "天天被问"));
        run(colleague, () -> wishes.voice(wanted, true));
        run(colleague, () -> wishes.voice(wanted, true));
        run(member, () -> wishes.voice(lonely, false));
        assertThat(as(colleague, () -> wishes.list("", "open", 0))).extracting(Wish::id, Wish::voices).containsExactly(
                org.assertj.core.groups.Tuple.tuple(wanted, 2), org.assertj.core.groups.Tuple.tuple(lonely, 0));
        assertThat(as(colleague, () -> wishes.list("缺貨", "open", 0))).as("searched in either script").hasSize(1);
        assertThatThrownBy(() -> as(member, () -> wishes.add(" ", ""))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void another_departments_wishes_are_not_there_and_only_maker_and_keeper_put_one_aside() {
        Person member = People.someone().enter();
        Person colleague = People.someone().in(member.unit()).enter();
        Person trainer = People.someone().in(member.unit()).as(Role.TRAINER).enter();
        Person stranger = People.someone().as(Role.TRAINER).enter();
        long wish = as(member, () -> wishes.add("怎么写日志", ""));
        assertThatThrownBy(() -> run(stranger, () -> wishes.voice(wish, true))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> run(stranger, () -> wishes.retire(wish, true))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> run(colleague, () -> wishes.retire(wish, true))).isInstanceOf(Failure.Forbidden.class);
        run(trainer, () -> wishes.retire(wish, true));
        assertThat(as(member, () -> wishes.list("", "open", 0))).isEmpty();
        run(member, () -> wishes.retire(wish, false));
        assertThat(as(member, () -> wishes.count("", "open"))).isEqualTo(1);
    }

    @Test
    void a_wish_that_a_lecturer_takes_is_open_no_more() {
        MakeLecture.Made made = make.planned();
        long wish = as(made.lecturer(), () -> wishes.add("怎样开口", ""));
        Plan plan = new Plan("怎样开口", "", Long.toString(wish), List.of(), List.of(), List.of());
        as(made.lecturer(), () -> prepare.save(made.lecture(), 0, plan));
        assertThat(as(made.director(), () -> wishes.list("", "taken", 0))).singleElement().matches(one -> one.lecture() == made.lecture()
                && one.by().equals(made.lecturer().name()));
        assertThat(as(made.director(), () -> wishes.count("", "open"))).isZero();
        make.state(made.meeting(), "CLOSED");
        assertThat(as(made.director(), () -> wishes.count("", "given"))).isEqualTo(1);
    }

    private <T> T as(Person person, Supplier<T> work) {
        return caller.as(person.actor(), work);
    }

    private void run(Person person, Runnable work) {
        as(person, () -> {
            work.run();
            return null;
        });
    }
}
