package org.lianbing.platform.backup;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;

/** How a column's values are written down, so that any of our databases can read what another wrote. */
enum Kind {
    NUMBER {
        @Override
        String text(ResultSet row, int column) throws SQLException {
            BigDecimal value = row.getBigDecimal(column);
            return value == null ? null : value.toPlainString();
        }

        @Override
        void bind(PreparedStatement insert, int column, String text) throws SQLException {
            insert.setBigDecimal(column, new BigDecimal(text));
        }
    },
    FLAG {
        @Override
        String text(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : Boolean.toString(value);
        }

        @Override
        void bind(PreparedStatement insert, int column, String text) throws SQLException {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(text);
            }
            insert.setBoolean(column, Boolean.parseBoolean(text));
        }
    },
    TIME {
        @Override
        String text(ResultSet row, int column) throws SQLException {
            LocalDateTime value = row.getObject(column, LocalDateTime.class);
            return value == null ? null : value.toString();
        }

        @Override
        void bind(PreparedStatement insert, int column, String text) throws SQLException {
            insert.setObject(column, LocalDateTime.parse(text));
        }
    },
    DAY {
        @Override
        String text(ResultSet row, int column) throws SQLException {
            LocalDate value = row.getObject(column, LocalDate.class);
            return value == null ? null : value.toString();
        }

        @Override
        void bind(PreparedStatement insert, int column, String text) throws SQLException {
            insert.setObject(column, LocalDate.parse(text));
        }
    },
    TEXT {
        @Override
        String text(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        void bind(PreparedStatement insert, int column, String text) throws SQLException {
            insert.setString(column, text);
        }
    },
    BYTES {
        @Override
        String text(ResultSet row, int column) throws SQLException {
            byte[] value = row.getBytes(column);
            return value == null ? null : Base64.getEncoder().encodeToString(value);
        }

        @Override
        void bind(PreparedStatement insert, int column, String text) throws SQLException {
            insert.setBytes(column, Base64.getDecoder().decode(text));
        }
    };

    /** The value in the row's column, counted from 1; null for null. */
    abstract String text(ResultSet row, int column) throws SQLException;

    /** @throws IllegalArgumentException or java.time.DateTimeException if the text is no value of this kind */
    abstract void bind(PreparedStatement insert, int column, String text) throws SQLException;

    /** @throws IllegalStateException for a type that nobody taught the backup: a new migration must not go unsaved */
    static Kind of(int jdbcType, String where) {
        return switch (jdbcType) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.NUMERIC, Types.DECIMAL -> NUMBER;
            case Types.BOOLEAN, Types.BIT -> FLAG;
            case Types.TIMESTAMP -> TIME;
            case Types.DATE -> DAY;
            case Types.VARCHAR, Types.CHAR -> TEXT;
            case Types.BINARY, Types.VARBINARY -> BYTES;
            default -> throw new IllegalStateException("the backup does not know the type of " + where);
        };
    }
}
