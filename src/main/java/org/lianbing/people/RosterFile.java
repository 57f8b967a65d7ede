package org.lianbing.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.platform.sheet.Headed;
import org.lianbing.platform.sheet.Headings;
import org.lianbing.platform.sheet.Sheet;

/**
 * A roster as the personnel system writes it.
 *
 * @param fields   the columns that were understood
 * @param unknown  headings that were left aside
 * @param headings of its first table by column; empty where a column has none that was understood
 */
record RosterFile(List<RosterField> fields, List<String> unknown, List<String> headings, List<RosterLine> lines) {

    /** @throws Failure.Invalid if no sheet has a column for the staff number, or nothing stands below the heading */
    static RosterFile of(List<Sheet> sheets) {
        Headings headings = RosterField.headings();
        List<Headed> tables = sheets.stream().flatMap(sheet -> headings.in(sheet).stream()).toList();
        if (tables.isEmpty()) {
            throw Failure.Invalid.field("file", "people.roster.noHeading");
        }
        List<RosterLine> lines = tables.stream().flatMap(table -> table.rows().stream().map(row -> line(table, row)))
                .filter(line -> !isTotal(line)).toList();
        if (lines.isEmpty()) {
            throw Failure.Invalid.field("file", "people.roster.noRows");
        }
        List<RosterField> fields = Stream.of(RosterField.values()).filter(field -> tables.stream().anyMatch(table -> table.has(field.code()))).toList();
        return new RosterFile(fields, tables.stream().flatMap(table -> table.unknown().stream()).distinct().toList(), headings(tables.get(0)), lines);
    }

    private static List<String> headings(Headed table) {
        String[] headings = new String[table.columns().values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1];
        Arrays.fill(headings, "");
        Stream.of(RosterField.values()).filter(field -> table.has(field.code())).forEach(field -> headings[table.columns().get(field.code())] = field.heading());
        return List.of(headings);
    }

    private static RosterLine line(Headed table, Sheet.Line row) {
        Map<RosterField, Object> said = new EnumMap<>(RosterField.class);
        List<Problem> problems = new ArrayList<>();
        for (RosterField field : RosterField.values()) {
            try {
                Object value = field.read(table.text(row, field.code()));
                if (value != null) {
                    said.put(field, value);
                }
            } catch (Failure.Invalid wrong) {
                problems.add(new Problem(field.code(), row.number(), wrong.code(), wrong.args()));
            }
        }
        if (!said.containsKey(RosterField.NUMBER) && problems.stream().noneMatch(problem -> problem.field().equals(RosterField.NUMBER.code()))) {
            problems.add(new Problem(RosterField.NUMBER.code(), row.number(), "people.roster.number.missing", List.of()));
        }
        return new RosterLine(row.number(), said, problems, row.cells());
    }

    /** 合计 and the line of signatures below a table name nobody. */
    private static boolean isTotal(RosterLine line) {
        return !line.says(RosterField.NAME) && line.problems().stream().anyMatch(problem -> "people.roster.number.missing".equals(problem.code()))
                || line.cells().get(0).matches("(合\\s*计|总\\s*计|制表人?|审核人?|填报人?|备注)[:：]?.*");
    }
}
