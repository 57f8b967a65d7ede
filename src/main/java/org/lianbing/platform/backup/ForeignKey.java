package org.lianbing.platform.backup;

import java.util.List;
import java.util.stream.Collectors;

/** A foreign key as the migrations make them: without an action of its own. */
record ForeignKey(String table, String name, List<String> columns, String parent, List<String> parentColumns) {

    String drop() {
        return "alter table " + Table.quoted(table) + " drop constraint " + Table.quoted(name);
    }

    String add() {
        return "alter table " + Table.quoted(table) + " add constraint " + Table.quoted(name) + " foreign key (" + list(columns)
                + ") references " + Table.quoted(parent) + " (" + list(parentColumns) + ")";
    }

    private static String list(List<String> columns) {
        return columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
    }
}
