package org.lianbing.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.Score;

/**
 * Plain SQL for what needs no object graph: hot paths, lists, the ledger. Takes part in the running transaction. Statements are
 * written in the part of SQL that H2 and PostgreSQL share. Our own types may be passed as arguments.
 */
@ApplicationScoped
public class Sql {

    private static final ThreadLocal<long[]> RUN = ThreadLocal.withInitial(() -> new long[1]);

    @Resource(lookup = "jdbc/lianbing")
    DataSource database;

    /** How many statements this thread has run since it began: tests hold pages to a fixed number by it. */
    public static long statementsRun() {
        return RUN.get()[0];
    }

    /** @return the number of rows changed */
    public int update(String statement, Object... args) {
        return run(statement, args, PreparedStatement::executeUpdate);
    }

    /** Inserts one row into a table whose {@code id} the database makes, and returns that id. */
    public long insert(String statement, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement, new String[] {"id"})) {
            RUN.get()[0]++;
            bind(prepared, args);
            prepared.executeUpdate();
            try (ResultSet keys = prepared.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException failed) {
            throw new Broken(statement, failed);
        }
    }

    /** Runs one statement for many rows of arguments, in one exchange with the database. */
    public void batch(String statement, List<Object[]> rows) {
        try (Connection connection = database.getConnection(); PreparedStatement prepared = connection.prepareStatement(statement)) {
            RUN.get()[0]++;
            for (Object[] args : rows) {
                bind(prepared, args);
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException failed) {
            throw new Broken(statement, failed);
        }
    }

    public <T> List<T> list(Function<Row, T> reader, String query, Object... args) {
        return run(query, args, prepared -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet results = prepared.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    rows.add(reader.apply(row));
                }
            }
            return rows;
        });
    }

    public <T> Optional<T> one(Function<Row, T> reader, String query, Object... args) {
        List<T> rows = list(reader, query, args);
        if (rows.size() > 1) {
            throw new IllegalStateException("more than one row: " + query);
        }
        return rows.stream().findFirst();
    }

    public long count(String query, Object... args) {
        return one(row -> row.id("n"), query, args).orElse(0L);
    }

    /** As many question marks as there are values, for {@code in (…)}; at least one, which then matches nothing. */
    public static String marks(int values) {
        return values == 0 ? "null" : "?" + ",?".repeat(values - 1);
    }

    private <T> T run(String statement, Object[] args, Work<T> work) {
        try (Connection connection = database.getConnection(); PreparedStatement prepared = connection.prepareStatement(statement)) {
            RUN.get()[0]++;
            bind(prepared, args);
            return work.with(prepared);
        } catch (SQLException failed) {
            throw new Broken(statement, failed);
        }
    }

    private static void bind(PreparedStatement prepared, Object[] args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            prepared.setObject(i + 1, column(args[i]));
        }
    }

    private static Object column(Object value) {
        if (value instanceof Instant instant) {
            return new InstantColumn().convertToDatabaseColumn(instant);
        } else if (value instanceof MemberId member) {
            return member.value();
        } else if (value instanceof Points points) {
            return points.value();
        } else if (value instanceof Score score) {
            return score.value();
        } else if (value instanceof YearMonth month) {
            return month.toString();
        } else if (value instanceof Enum<?> choice) {
            return choice.name();
        } else if (value instanceof String text) {
            return writable(text);
        } else if (value == null || value instanceof Number || value instanceof Boolean
                || value instanceof BigDecimal || value instanceof java.time.temporal.Temporal) {
            return value;
        }
        throw new IllegalArgumentException("not a column value: " + value.getClass());
    }

    /** PostgreSQL holds every character but this one, which nobody types. */
    private static String writable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Failure.Invalid("platform.text.unwritable", List.of());
        }
        return text;
    }

    private interface Work<T> {
        T with(PreparedStatement prepared) throws SQLException;
    }

    /** The database refused; a fault of ours or of the machine, never of the input. */
    static final class Broken extends RuntimeException {
        Broken(String statement, SQLException cause) {
            super(statement, withoutValues(cause));
        }

        /** Who broke a constraint, or gave what does not fit, stands in the message with name and number: not for the log. */
        private static SQLException withoutValues(SQLException cause) {
            String state = cause.getSQLState();
            if (state == null || !state.startsWith("22") && !state.startsWith("23")) {
                return cause;
            }
            SQLException told = new SQLException("refused by the database; values are not told", state, cause.getErrorCode());
            told.setStackTrace(cause.getStackTrace());
            return told;
        }
    }
}
