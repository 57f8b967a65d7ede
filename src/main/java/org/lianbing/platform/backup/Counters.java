package org.lianbing.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What numbers new rows: sequences by their names ({@code unit_seq}), identity columns as {@code audit.id}. A restored database
 * goes on after the last number that was ever given, so that no id of a deleted row is given again.
 */
final class Counters {

    private final Connection connection;
    private final Schema schema;

    Counters(Connection connection, Schema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** The next number of each. Read after the rows: what numbers rows takes no part in transactions. */
    Map<String, Long> read() throws SQLException {
        Map<String, Long> next = new TreeMap<>();
        for (String identity : identities()) {
            next.put(identity, nextOf(identity));
        }
        for (String sequence : sequences()) {
            next.put(sequence, nextOf(sequence));
        }
        return next;
    }

    /** Sets each to go on with its number, or above the highest there is. */
    void set(Map<String, Long> next) throws SQLException {
        for (String identity : identities()) {
            String table = Table.quoted(identity.replaceFirst("\\..*", ""));
            String column = Table.quoted(identity.replaceFirst(".*\\.", ""));
            long above = number("select coalesce(max(" + column + "), 0) + 1 from " + table);
            schema.run("alter table " + table + " alter column " + column + " restart with " + Math.max(above, next.getOrDefault(identity, 1L)));
        }
        for (String sequence : sequences()) {
            if (next.containsKey(sequence)) {
                schema.run("alter sequence " + Table.quoted(sequence) + " restart with " + next.get(sequence));
            }
        }
    }

    private List<String> identities() throws SQLException {
        return schema.texts("select table_name || '.' || column_name from information_schema.columns where table_schema='"
                + connection.getSchema() + "' and is_identity='YES' and table_name<>'" + Schema.HISTORY + "'");
    }

    /** In PostgreSQL an identity has a sequence too, which is no sequence of ours. */
    private List<String> sequences() throws SQLException {
        return schema.texts(schema.isPostgres()
                ? "select c.relname from pg_class c join pg_namespace n on n.oid=c.relnamespace where c.relkind='S' and n.nspname='"
                        + connection.getSchema() + "' and not exists (select 1 from pg_depend d where d.objid=c.oid and d.deptype='i')"
                : "select sequence_name from information_schema.sequences where sequence_schema='" + connection.getSchema() + "'");
    }

    private long nextOf(String counter) throws SQLException {
        int dot = counter.indexOf('.');
        String table = dot < 0 ? null : counter.substring(0, dot);
        String column = counter.substring(dot + 1);
        if (!schema.isPostgres()) {
            return number(dot < 0 ? "select base_value from information_schema.sequences where sequence_name='" + counter + "'"
                    : "select identity_base from information_schema.columns where table_name='" + table + "' and column_name='" + column + "'");
        }
        String sequence = dot < 0 ? Table.quoted(counter)
                : schema.texts("select pg_get_serial_sequence('" + Table.quoted(table) + "', '" + column + "')").get(0);
        long step = number("select seqincrement from pg_sequence where seqrelid='" + sequence + "'::regclass");
        return number("select case when is_called then last_value + " + step + " else last_value end from " + sequence);
    }

    private long number(String query) throws SQLException {
        try (Statement work = connection.createStatement(); ResultSet found = work.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
