package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.question.WrittenByHand.prompted;
import static org.lianbing.question.WrittenByHand.statement;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Role;
import org.lianbing.platform.Sql;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Many questions at once: out of use and back, tags, topic. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class TendBankIT {

    @Inject
    WrittenByHand bank;
    @Inject
    TendBank tend;
    @Inject
    EditQuestion edit;
    @Inject
    Bank drawn;
    @Inject
    Sql sql;

    private Person trainer;
    private String topic;
    private long first;
    private long second;

    @BeforeEach
    void two_questions_of_a_trainers_topic() {
        trainer = People.someone().withoutPost().as(Role.TRAINER).enter();
        topic = bank.topic(trainer);
        first = bank.add(trainer, topic, statement(true));
        second = bank.add(trainer, topic, statement(false));
    }

    @Test
    void what_is_retired_is_drawn_no_more_until_it_comes_back() {
        assertThat(retire(first, second)).isEqualTo(new Tended(2, 0));
        assertThat(drawn.drawable(List.of(topic))).isEmpty();
        assertThat(retire(first, second)).as("again").isEqualTo(new Tended(0, 2));
        assertThat(restore(first)).isEqualTo(new Tended(1, 0));
        assertThat(drawn.drawable(List.of(topic))).extracting(Drawable::revisionId).containsExactly(bank.look(trainer, first).current().revision().id());
        assertThat(restore(first, second)).isEqualTo(new Tended(1, 1));
    }

    @Test
    void a_packs_question_may_be_put_out_of_use_by_hand_and_back() {
        long pack = bank.ofPack(trainer);
        assertThat(retire(pack)).isEqualTo(new Tended(1, 0));
        assertThat(bank.look(trainer, pack)).matches(view -> view.retired() && view.restorable());
        assertThat(restore(pack)).isEqualTo(new Tended(1, 0));
    }

    @Test
    void of_those_that_ask_the_same_only_one_is_in_use() {
        Typed typed = statement(true);
        long old = bank.add(trainer, topic, typed);
        retire(old);
        long written = bank.add(trainer, topic, typed);
        assertThat(restore(old)).as("its like is in use").isEqualTo(new Tended(0, 1));
        retire(written);
        assertThat(restore(old, written)).as("of two the elder").isEqualTo(new Tended(1, 1));
        assertThat(bank.look(trainer, old).retired()).isFalse();
    }

    @Test
    void tags_are_added_to_those_that_are_there_each_as_a_revision() {
        assertThat(tag(Set.of("陈列", "必知"), first)).isEqualTo(new Tended(1, 0));
        QuestionView view = bank.look(trainer, first);
        assertThat(view.current().revision().tags()).containsExactly("必知", "陈列");
        assertThat(view.current().changed()).containsExactly("tags");
        assertThat(tag(Set.of("陈列"), first, second)).as("what has it already is left").isEqualTo(new Tended(1, 1));
        assertThat(bank.look(trainer, first).revisions()).hasSize(2);
    }

    @Test
    void tags_that_are_none_or_too_many_change_nothing() {
        assertThatThrownBy(() -> tag(Set.of(), first)).isInstanceOf(Failure.Invalid.class).hasMessage("question.tend.tags");
        assertThatThrownBy(() -> tag(Set.of("太".repeat(41)), first)).isInstanceOf(Failure.Invalid.class);
        Set<String> twenty = Set.copyOf(IntStream.range(0, QuestionDraft.MOST_TAGS).mapToObj(i -> "标签" + i).toList());
        assertThat(tag(twenty, first)).as("with the one that it has, too many").isEqualTo(new Tended(0, 1));
    }

    @Test
    void moved_questions_are_drawn_from_their_new_topic() {
        String elsewhere = bank.topic(trainer);
        long pack = bank.ofPack(trainer);
        assertThat(bank.as(trainer, () -> tend.move(List.of(first, pack), elsewhere))).as("a pack's stays").isEqualTo(new Tended(1, 1));
        assertThat(drawn.drawable(List.of(elsewhere))).hasSize(1);
        assertThat(drawn.drawable(List.of(topic))).extracting(Drawable::revisionId).containsExactly(bank.look(trainer, second).current().revision().id());
        assertThatThrownBy(() -> bank.as(trainer, () -> tend.move(List.of(first), "no/topic"))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void only_what_was_changed_is_in_the_audit_trail() {
        retire(first);
        retire(first, second, Long.MAX_VALUE);
        assertThat(audited("question.retire", first)).isEqualTo(1);
        assertThat(audited("question.retire", second)).isEqualTo(1);
        assertThat(audited("question.retire", Long.MAX_VALUE)).isZero();
    }

    @Test
    void nothing_and_more_than_a_thousand_are_refused() {
        assertThatThrownBy(() -> retire()).isInstanceOf(Failure.Invalid.class).hasMessage("question.tend.none");
        assertThatThrownBy(() -> retire(LongStream.rangeClosed(1, TendBank.MOST + 1).toArray())).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void only_trainers_tend_the_bank() {
        for (Role role : List.of(Role.ADMIN, Role.DIRECTOR, Role.DEPUTY, Role.HR)) {
            Person other = People.someone().withoutPost().in(trainer.unit()).as(role).enter();
            assertThatThrownBy(() -> bank.as(other, () -> tend.retire(List.of(first)))).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> bank.as(other, () -> tend.restore(List.of(first)))).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> bank.as(other, () -> tend.tag(List.of(first), Set.of("陈列")))).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> bank.as(other, () -> tend.move(List.of(first), topic))).isInstanceOf(Failure.Forbidden.class);
        }
        assertThat(bank.look(trainer, first)).matches(view -> !view.retired() && view.revisions().size() == 1);
    }

    @Test
    void a_retired_question_is_not_tagged_in_silence_back_into_use() {
        retire(first);
        assertThat(tag(Set.of("陈列"), first)).isEqualTo(new Tended(0, 1));
        bank.doAs(trainer, () -> edit.change(first, 1, topic, prompted(statement(true), People.unique("改"))));
        assertThat(bank.look(trainer, first).retired()).isTrue();
    }

    private Tended retire(long... ids) {
        return bank.as(trainer, () -> tend.retire(LongStream.of(ids).boxed().toList()));
    }

    private Tended restore(long... ids) {
        return bank.as(trainer, () -> tend.restore(LongStream.of(ids).boxed().toList()));
    }

    private Tended tag(Set<String> tags, long... ids) {
        return bank.as(trainer, () -> tend.tag(LongStream.of(ids).boxed().toList(), tags));
    }

    private long audited(String act, long question) {
        return sql.count("select count(*) as n from audit where act=? and record=?", act, "question/" + question);
    }
}
