package org.lianbing.platform.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What lies in a database: tables, the keys between them, the version that Flyway noted, and what numbers new rows. */
final class Schema {

    static final String HISTORY = "flyway_schema_history";
    /** There while a restore is under way; a database that still has it was left half restored. */
    static final String UNDER_WAY = "restore_under_way";

    private final Connection connection;
    private final boolean postgres;

    Schema(Connection connection) throws SQLException {
        this.connection = connection;
        this.postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    boolean isPostgres() {
        return postgres;
    }

    /** Every table there is, ours or not, by name. */
    List<String> tableNames() throws SQLException {
        return names(connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"}), "TABLE_NAME");
    }

    /** The tables that a backup holds. */
    List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : tableNames()) {
            if (!name.equals(HISTORY) && !name.equals(UNDER_WAY)) {
                tables.add(table(name));
            }
        }
        return tables;
    }

    private Table table(String name) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        List<Table.Column> columns = new ArrayList<>();
        try (ResultSet found = meta.getColumns(null, connection.getSchema(), name, null)) {
            while (found.next()) {
                String column = found.getString("COLUMN_NAME");
                columns.add(new Table.Column(column, Kind.of(found.getInt("DATA_TYPE"), name + "." + column)));
            }
        }
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet found = meta.getPrimaryKeys(null, connection.getSchema(), name)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        return new Table(name, columns, List.copyOf(key.values()));
    }

    List<ForeignKey> foreignKeys(List<Table> tables) throws SQLException {
        Map<String, ForeignKey> keys = new LinkedHashMap<>();
        for (Table table : tables) {
            try (ResultSet found = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table.name())) {
                while (found.next()) {
                    String name = found.getString("FK_NAME");
                    ForeignKey key = keys.computeIfAbsent(name, fresh -> new ForeignKey(table.name(), name, new ArrayList<>(),
                            parent(found), new ArrayList<>()));
                    key.columns().add(found.getString("FKCOLUMN_NAME"));
                    key.parentColumns().add(found.getString("PKCOLUMN_NAME"));
                }
            }
        }
        return List.copyOf(keys.values());
    }

    private static String parent(ResultSet found) {
        try {
            return found.getString("PKTABLE_NAME");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The number of the newest migration, 0 if there is none. */
    int version() throws SQLException {
        if (!tableNames().contains(HISTORY)) {
            return 0;
        }
        int newest = 0;
        for (String version : texts("select \"version\" from " + HISTORY + " where \"success\" and \"version\" is not null")) {
            newest = Math.max(newest, Integer.parseInt(version));
        }
        return newest;
    }

    /** Whether anybody is in it: a server that was once started on it by itself leaves nothing that must be kept. */
    boolean isUsed() throws SQLException {
        List<String> tables = tableNames();
        if (tables.isEmpty() || tables.contains(UNDER_WAY)) {
            return false;
        }
        return !tables.contains("member") || !tables.contains(HISTORY) || !texts("select id from member limit 1").isEmpty();
    }

    /** Drops all that is in it. */
    void clear() throws SQLException {
        String schema = connection.getSchema();
        for (String view : names(connection.getMetaData().getTables(null, schema, "%", new String[] {"VIEW"}), "TABLE_NAME")) {
            run("drop view if exists " + Table.quoted(view) + " cascade");
        }
        for (String table : tableNames()) {
            run("drop table if exists " + Table.quoted(table) + " cascade");
        }
        for (String sequence : texts("select sequence_name from information_schema.sequences where sequence_schema='" + schema + "'")) {
            run("drop sequence if exists " + Table.quoted(sequence));
        }
    }

    void run(String statement) throws SQLException {
        try (Statement work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    List<String> texts(String query) throws SQLException {
        try (Statement work = connection.createStatement()) {
            return names(work.executeQuery(query), null);
        }
    }

    private static List<String> names(ResultSet found, String column) throws SQLException {
        try (found) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(column == null ? found.getString(1) : found.getString(column));
            }
            return names;
        }
    }
}
