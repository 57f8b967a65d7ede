package org.lianbing.platform.backup;

import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Puts a backup's rows into the tables that the migrations made, in place of what those put there. */
final class LoadTables {

    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final Schema schema;
    private final BackupFile backup;

    LoadTables(Connection connection, BackupFile backup) throws SQLException {
        this.connection = connection;
        this.schema = new Schema(connection);
        this.backup = backup;
    }

    /** Keys between tables are taken away meanwhile, since rows may lean on later ones; making them again proves that all of them hold. */
    void load() throws SQLException, IOException {
        List<Table> tables = schema.tables();
        refuseStrangers(tables);
        List<ForeignKey> keys = schema.foreignKeys(tables);
        for (ForeignKey key : keys) {
            schema.run(key.drop());
        }
        for (Table table : tables) {
            schema.run("delete from " + Table.quoted(table.name()));
            load(table);
        }
        for (ForeignKey key : keys) {
            schema.run(key.add());
        }
        new Counters(connection, schema).set(backup.manifest().counters());
    }

    private void refuseStrangers(List<Table> tables) {
        List<String> known = tables.stream().map(table -> "tables/" + table.name() + ".csv").toList();
        backup.manifest().parts().stream().filter(part -> part.rows() >= 0 && !known.contains(part.name())).findFirst().ifPresent(stranger -> {
            throw BackupFile.refuse("platform.backup.damaged", stranger.name());
        });
    }

    private void load(Table table) throws SQLException, IOException {
        Reader text = backup.table(table.name());
        if (text == null) {
            throw BackupFile.refuse("platform.backup.damaged", "tables/" + table.name() + ".csv");
        }
        long rows = 0;
        try (CSVParser csv = CSVParser.parse(text, Csv.FORMAT); PreparedStatement insert = connection.prepareStatement(table.insert())) {
            for (CSVRecord record : csv) {
                rows++;
                if (rows == 1) {
                    expectHeadings(table, record);
                } else {
                    bind(table, insert, record, rows);
                    insert.addBatch();
                }
                if (rows % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        expectRows(table, rows - 1);
    }

    private static void bind(Table table, PreparedStatement insert, CSVRecord record, long line) throws SQLException {
        try {
            if (record.size() != table.columns().size()) {
                throw new IllegalArgumentException("cells: " + record.size());
            }
            for (int i = 0; i < table.columns().size(); i++) {
                if (record.get(i) == null) {
                    insert.setObject(i + 1, null);
                } else {
                    table.columns().get(i).kind().bind(insert, i + 1, record.get(i));
                }
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw BackupFile.refuse("platform.backup.damaged", "tables/" + table.name() + ".csv:" + line);
        }
    }

    private static void expectHeadings(Table table, CSVRecord headings) {
        if (!headings.toList().equals(table.columns().stream().map(Table.Column::name).toList())) {
            throw BackupFile.refuse("platform.backup.damaged", "tables/" + table.name() + ".csv:1");
        }
    }

    private void expectRows(Table table, long rows) {
        String name = "tables/" + table.name() + ".csv";
        if (backup.manifest().parts().stream().noneMatch(part -> part.name().equals(name) && part.rows() == rows)) {
            throw BackupFile.refuse("platform.backup.damaged", name);
        }
    }
}
