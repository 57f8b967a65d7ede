package org.lianbing.platform.backup;

import java.util.List;
import java.util.stream.Collectors;

/** A table of ours. Names are lower case and need no quotes in either database, except that some are words of SQL. */
record Table(String name, List<Column> columns, List<String> key) {

    /** A column and how its values are written. */
    record Column(String name, Kind kind) {
    }

    /** In the order of the key, the same in every database: texts by their code points. */
    String select(boolean postgres) {
        List<String> order = key.isEmpty() ? columns.stream().map(Column::name).toList() : key;
        return "select " + names() + " from " + quoted(name) + " order by "
                + order.stream().map(column -> sorted(column, postgres)).collect(Collectors.joining(", "));
    }

    String insert() {
        return "insert into " + quoted(name) + "(" + names() + ") values (?" + ",?".repeat(columns.size() - 1) + ")";
    }

    private String names() {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    private String sorted(String column, boolean postgres) {
        boolean text = columns.contains(new Column(column, Kind.TEXT));
        return quoted(column) + (text && postgres ? " collate \"C\"" : "");
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
