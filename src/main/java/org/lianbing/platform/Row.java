package org.lianbing.platform;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.Score;

/** One row of a query, read by column label in our own types. A null column is a null value. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** Of whatever integer type the column is; PostgreSQL's driver converts none by itself. */
    public Long number(String column) {
        try {
            long value = results.getLong(column);
            return results.wasNull() ? null : value;
        } catch (SQLException failed) {
            throw new Sql.Broken(column, failed);
        }
    }

    public long id(String column) {
        return number(column);
    }

    public int count(String column) {
        return number(column).intValue();
    }

    public MemberId member(String column) {
        Long id = number(column);
        return id == null ? null : new MemberId(id);
    }

    public String text(String column) {
        return read(column, String.class);
    }

    public BigDecimal decimal(String column) {
        return read(column, BigDecimal.class);
    }

    public Score score(String column) {
        BigDecimal value = decimal(column);
        return value == null ? null : new Score(value);
    }

    public Points points(String column) {
        BigDecimal value = decimal(column);
        return value == null ? null : new Points(value);
    }

    public Boolean flag(String column) {
        return read(column, Boolean.class);
    }

    public LocalDate date(String column) {
        return read(column, LocalDate.class);
    }

    public YearMonth month(String column) {
        String value = text(column);
        return value == null ? null : YearMonth.parse(value);
    }

    public Instant instant(String column) {
        return new InstantColumn().convertToEntityAttribute(read(column, LocalDateTime.class));
    }

    private <T> T read(String column, Class<T> type) {
        try {
            return results.getObject(column, type);
        } catch (SQLException failed) {
            throw new Sql.Broken(column, failed);
        }
    }
}
