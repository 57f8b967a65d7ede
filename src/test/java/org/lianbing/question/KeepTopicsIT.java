package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.question.WrittenByHand.statement;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Role;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** The topics that trainers make themselves. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class KeepTopicsIT {

    @Inject
    WrittenByHand bank;
    @Inject
    KeepTopics topics;
    @Inject
    Bank drawn;

    private final String title = People.unique("陈列 ABC");
    private Person trainer;
    private String topic;

    @BeforeEach
    void a_trainer_with_a_topic() {
        trainer = People.someone().withoutPost().as(Role.TRAINER).enter();
        topic = add(title);
    }

    @Test
    void a_topic_counts_its_questions_in_use_and_stands_before_those_of_the_packs() {
        bank.add(trainer, topic, statement(true));
        assertThat(card(topic)).isEqualTo(new TopicCard(topic, title, true, false, 1, true));
        List<TopicCard> all = bank.as(trainer, topics::all);
        assertThat(all.stream().map(TopicCard::own).dropWhile(own -> own)).doesNotContain(true);
        assertThat(all).anyMatch(one -> !one.own());
    }

    @Test
    void a_title_is_one_line_that_no_topic_in_use_has_whatever_its_case_and_width() {
        for (String twin : List.of(title, " " + title.toUpperCase() + " ", title.replace("ABC", "ＡＢＣ"))) {
            assertRefused("question.topic.twice", () -> add(twin));
        }
        for (String bad : new String[] {null, "", " ", "两\n行", "太".repeat(KeepTopics.LONGEST_TITLE + 1)}) {
            assertRefused("question.topic.title", () -> add(bad));
        }
    }

    @Test
    void a_topic_may_keep_its_own_name_and_take_another() {
        bank.doAs(trainer, () -> topics.rename(topic, title));
        bank.doAs(trainer, () -> topics.rename(topic, "  新" + title));
        assertThat(card(topic).title()).isEqualTo("新" + title);
        String other = add(title);
        assertRefused("question.topic.twice", () -> bank.doAs(trainer, () -> topics.rename(other, "新" + title)));
    }

    @Test
    void a_topic_out_of_use_is_offered_nowhere_and_its_questions_come_back_with_it() {
        bank.add(trainer, topic, statement(true));
        retire(true);
        assertThat(bank.as(trainer, topics::inUse)).extracting(TopicCard::ref).doesNotContain(topic);
        assertThat(drawn.topics()).extracting(Topic::ref).doesNotContain(topic);
        assertThat(card(topic)).matches(one -> one.retired() && one.questions() == 1);
        retire(false);
        assertThat(drawn.topics()).extracting(Topic::ref).contains(topic);
    }

    @Test
    void a_topic_does_not_come_back_beside_one_that_took_its_name() {
        retire(true);
        add(title);
        assertRefused("question.topic.twice", () -> retire(false));
    }

    @Test
    void a_packs_topic_is_its_files() {
        String ofPack = bank.look(trainer, bank.ofPack(trainer)).current().revision().topic();
        assertThatThrownBy(() -> bank.doAs(trainer, () -> topics.rename(ofPack, "改名"))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> bank.doAs(trainer, () -> topics.retire(ofPack, true))).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void an_administrator_looks_and_only_trainers_write() {
        Person admin = People.someone().withoutPost().as(Role.ADMIN).enter();
        Person director = People.someone().withoutPost().as(Role.DIRECTOR).enter();
        assertThat(bank.as(admin, topics::all)).extracting(TopicCard::ref).contains(topic);
        assertThatThrownBy(() -> bank.as(director, topics::all)).isInstanceOf(Failure.Forbidden.class);
        for (Person other : List.of(admin, director)) {
            assertThatThrownBy(() -> bank.as(other, () -> topics.add(People.unique("x")))).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> bank.doAs(other, () -> topics.rename(topic, People.unique("x")))).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> bank.doAs(other, () -> topics.retire(topic, true))).isInstanceOf(Failure.Forbidden.class);
        }
    }

    private String add(String wished) {
        return bank.as(trainer, () -> topics.add(wished));
    }

    private void retire(boolean retired) {
        bank.doAs(trainer, () -> topics.retire(topic, retired));
    }

    private TopicCard card(String ref) {
        return bank.as(trainer, topics::all).stream().filter(one -> one.ref().equals(ref)).findFirst().orElseThrow();
    }

    private void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Failure.Invalid.class, refused -> assertThat(refused.problems()).singleElement()
                .matches(problem -> problem.field().equals("title") && problem.code().equals(code)));
    }
}
