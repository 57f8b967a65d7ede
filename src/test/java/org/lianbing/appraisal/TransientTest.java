package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransientTest {

    @ParameterizedTest
    @CsvSource({"40001,0", "40P01,0", "08006,0", "08001,0", "53300,0", "57P01,0", "55P03,0", "HYT00,50200", "40001,40001", ",50200", "90131,90131",
            "90067,90067", "90098,90098", "90121,90121"})
    void a_lock_a_deadlock_or_a_lost_connection_passes(String state, int code) {
        assertThat(Transient.is(wrapped(new SQLException("refused", state, code)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"23505,0", "23505,23505", "22003,22003", "42P01,0", "42102,42102", "57014,0", ",0"})
    void a_constraint_a_value_or_a_wrong_statement_comes_again(String state, int code) {
        assertThat(Transient.is(wrapped(new SQLException("refused", state, code)))).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void drivers_say_so_by_types_too(SQLException passing) {
        assertThat(Transient.is(wrapped(passing))).isTrue();
    }

    static Stream<SQLException> drivers_say_so_by_types_too() {
        return Stream.of(new SQLTransientConnectionException(), new SQLTransactionRollbackException(), new SQLTimeoutException(),
                new SQLRecoverableException(), new SQLNonTransientConnectionException());
    }

    @Test
    void what_a_batch_hides_behind_its_own_exception_counts() {
        BatchUpdateException batch = new BatchUpdateException();
        batch.setNextException(new SQLException("deadlock detected", "40P01"));

        assertThat(Transient.is(wrapped(batch))).isTrue();
    }

    @Test
    void what_the_database_has_no_part_in_comes_again() {
        assertThat(Transient.is(null)).isFalse();
        assertThat(Transient.is(new IllegalStateException("no rule"))).isFalse();
        assertThat(Transient.is(new SQLIntegrityConstraintViolationException("duplicate", "23505", 23505))).isFalse();
    }

    @Test
    void causes_that_go_round_in_a_circle_come_to_an_end() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);

        assertThat(Transient.is(second)).isFalse();
    }

    private static RuntimeException wrapped(SQLException refused) {
        return new IllegalStateException("not posted", new RuntimeException("select … for update", refused));
    }
}
