package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Activity;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.platform.Sql;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** A result of a month for which there is no scheme: it is listed with its reason, tried again, and set aside. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class SolvePostingIT {

    @Inject
    OutcomeStore outcomes;
    @Inject
    PostingProblems problems;
    @Inject
    SolvePosting solving;
    @Inject
    Caller caller;
    @Inject
    Sql sql;
    @Inject
    UserTransaction transaction;

    private Person admin;
    private Person member;
    private long outcome;

    @BeforeEach
    void a_result_of_1999() throws Exception {
        admin = People.someone().as(Role.ADMIN).enter();
        member = People.someone().inPostSince(LocalDate.of(1998, 1, 5)).enter();
        transaction.begin();
        outcome = outcomes.state(new Outcome("integration", People.unique("x"), member.memberId(), "exam", new Activity("old", "1999 年竞赛"),
                OutcomeState.GRADED, Score.of(80), Score.of(100), true, Instant.parse("1999-05-01T02:00:00Z"), null, Set.of("stage"))).id();
        transaction.commit();
        while (sql.count("select count(*) as n from posting_problem where outcome_id=?", outcome) == 0) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Test
    void it_is_listed_with_its_reason_and_stays_while_the_reason_does() {
        assertThat(listed(false)).singleElement().satisfies(card -> {
            assertThat(card.problem().trouble()).isEqualTo(PostingTrouble.SCHEME);
            assertThat(card.stated().outcome().activity().title()).isEqualTo("1999 年竞赛");
        });
        assertThat(as(() -> solving.tryAgain(outcome, 1))).isFalse();
        assertThat(listed(false)).hasSize(1);
    }

    @Test
    void it_is_set_aside_once_with_a_reason() {
        assertThatThrownBy(() -> setAside(" ")).isInstanceOf(Failure.Invalid.class).hasMessage("appraisal.posting.reasonMissing");

        setAside("办法执行以前的成绩");
        assertThat(listed(false)).isEmpty();
        assertThat(listed(true)).singleElement().satisfies(card -> {
            assertThat(card.problem().answer()).isEqualTo("办法执行以前的成绩");
            assertThat(card.problem().by()).isEqualTo(admin.name());
        });
        assertThatThrownBy(() -> setAside("再来一次")).isInstanceOf(Failure.Conflict.class);
    }

    @Test
    void it_is_the_administrators_alone() {
        assertThatThrownBy(() -> caller.as(member.actor(), () -> problems.get(outcome, 1))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> caller.as(member.actor(), () -> solving.tryAgain(outcome, 1))).isInstanceOf(Failure.Forbidden.class);
    }

    private List<PostingCard> listed(boolean solved) {
        return as(() -> problems.find(solved, member.number(), 1)).cards();
    }

    private void setAside(String reason) {
        as(() -> {
            solving.setAside(outcome, 1, reason);
            return null;
        });
    }

    private <T> T as(Supplier<T> work) {
        return caller.as(admin.actor(), work);
    }
}
