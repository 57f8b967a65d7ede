package org.lianbing.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Activity;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.testing.People;

/** Each fact once, in order, whoever states it how often. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class OutcomeStoreIT {

    @Inject
    OutcomeStore store;
    @Inject
    Sql sql;
    @Inject
    ManagedExecutorService threads;
    @Inject
    UserTransaction transaction;

    private MemberId member;

    @BeforeEach
    void somebody() {
        member = People.someone().enter().memberId();
    }

    @Test
    void the_same_outcome_stated_1000_times_by_8_threads_is_one_revision() throws Exception {
        Outcome outcome = outcome(People.unique("same"), "80");
        List<Callable<Integer>> eight = IntStream.range(0, 8).<Callable<Integer>>mapToObj(thread -> () -> changes(outcome, 125)).toList();
        int changed = 0;
        for (Future<Integer> future : threads.invokeAll(eight)) {
            changed += future.get();
        }
        assertThat(changed).isEqualTo(1);
        assertThat(sql.count("select count(*) as n from outcome_revision r join outcome o on o.id=r.outcome_id where o.external_id=?",
                outcome.externalId())).isEqualTo(1);
    }

    @Test
    void a_correction_is_the_next_revision_and_the_first_still_stands_beside_it() {
        String id = People.unique("corrected");
        Stated first = store.state(outcome(id, "80"));
        Stated second = store.state(outcome(id, "85"));
        assertThat(second).isEqualTo(new Stated(first.id(), 2, true));
        assertThat(store.state(outcome(id, "85"))).isEqualTo(new Stated(first.id(), 2, false));
        assertThat(store.find("test", id)).get().extracting(found -> found.outcome().score()).isEqualTo(Score.of("85"));
        assertThat(store.revision(first.id(), 1)).get().extracting(found -> found.outcome().score()).isEqualTo(Score.of("80"));
    }

    @Test
    void what_is_read_is_what_was_stated() {
        Outcome outcome = outcome(People.unique("whole"), "79.25");
        store.state(outcome);
        numbered();
        assertThat(store.find("test", outcome.externalId())).get().extracting(StatedOutcome::outcome).isEqualTo(outcome);
    }

    @Test
    void an_outcome_never_moves_to_another_member() {
        String id = People.unique("moved");
        store.state(outcome(id, "80"));
        Outcome others = outcome(id, "80", People.someone().enter().memberId());
        assertThatThrownBy(() -> store.state(others)).isInstanceOf(Failure.Conflict.class).hasMessage("platform.outcome.otherMember");
    }

    @Test
    void numbers_rise_and_are_never_given_again() {
        long first = numberOf(outcome(People.unique("first"), "1"));
        long second = numberOf(outcome(People.unique("second"), "2"));
        assertThat(second).isGreaterThan(first);
        assertThat(store.after(first, 1000)).extracting(StatedOutcome::number).isSorted().contains(second).doesNotContain(first);
    }

    @Test
    void a_late_commit_gets_a_later_number() throws Exception {
        Outcome late = outcome(People.unique("late"), "1");
        transaction.begin();
        store.state(late);
        MemberId another = People.someone().enter().memberId();
        long early = threads.submit(() -> numberOf(outcome(People.unique("early"), "2", another))).get();
        transaction.commit();
        numbered();
        assertThat(store.find("test", late.externalId())).get().extracting(StatedOutcome::number).matches(number -> (long) number > early);
    }

    @Test
    void what_is_rolled_back_was_never_stated() throws Exception {
        Outcome outcome = outcome(People.unique("undone"), "1");
        transaction.begin();
        store.state(outcome);
        transaction.rollback();
        assertThat(store.find("test", outcome.externalId())).isEmpty();
    }

    private int changes(Outcome outcome, int times) {
        return (int) Stream.generate(() -> store.state(outcome)).limit(times).filter(Stated::changed).count();
    }

    private long numberOf(Outcome outcome) {
        store.state(outcome);
        numbered(outcome.member());
        return store.find("test", outcome.externalId()).orElseThrow().number();
    }

    private void numbered() {
        numbered(member);
    }

    /** The posting job may be faster, and then takes the numbers that this would have given. */
    private void numbered(MemberId whose) {
        while (store.waiting(whose)) {
            try {
                store.number();
            } catch (Sql.Broken jobWasFaster) {
                Thread.onSpinWait();
            }
        }
    }

    private Outcome outcome(String id, String score) {
        return outcome(id, score, member);
    }

    private static Outcome outcome(String id, String score, MemberId whose) {
        return new Outcome("test", id, whose, "test", new Activity("test/1", "测试"), OutcomeState.GRADED, Score.of(score), Score.of(100),
                true, Instant.parse("2026-11-02T03:04:05.123456Z"), "/test/1", Set.of("a", "b"));
    }
}
