package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.sheet.Headed;
import org.lianbing.platform.sheet.Headings;
import org.lianbing.platform.sheet.Sheet;
import org.lianbing.question.Brought;
import org.lianbing.question.RowProblem;

/** Reads tables of questions: every sheet that has a heading with a question's text in it. */
final class SheetQuestions {

    private final List<Brought> questions = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private final List<Unread> unread = new ArrayList<>();
    private final Repairs repairs;

    private SheetQuestions(Repairs repairs) {
        this.repairs = repairs;
    }

    /** @throws Failure.Invalid if no sheet has such a heading, or there is no question under any */
    static Reading read(List<Sheet> sheets, Repairs repairs) {
        Headings headings = Columns.headings();
        List<Headed> tables = sheets.stream().map(headings::in).flatMap(Optional::stream).toList();
        if (tables.isEmpty()) {
            throw Failure.Invalid.field("file", "question.import.heading");
        }
        SheetQuestions all = new SheetQuestions(repairs);
        Set<String> ignored = new LinkedHashSet<>();
        for (Headed table : tables) {
            ignored.addAll(table.unknown());
            all.read(table, tables.size() > 1 ? table.sheet() : "");
        }
        if (all.questions.isEmpty() && all.problems.isEmpty()) {
            throw Failure.Invalid.field("file", "question.import.empty");
        }
        return new Reading(all.questions, all.problems, List.copyOf(ignored), all.unread, List.of());
    }

    private void read(Headed table, String name) {
        List<SheetRow> rows = table.rows().stream().map(line -> new SheetRow(table, line, name, repairs)).filter(row -> !row.isEmpty()).toList();
        Map<String, List<SheetRow>> cases = new LinkedHashMap<>();
        rows.stream().filter(SheetRow::isOfCase).forEach(row -> cases.computeIfAbsent(row.caseNumber(), number -> new ArrayList<>()).add(row));
        for (SheetRow row : rows) {
            if (!row.isOfCase()) {
                row.read().ifPresent(questions::add);
            } else if (cases.get(row.caseNumber()).get(0) == row) {
                new SheetCase(cases.get(row.caseNumber())).read().ifPresent(questions::add);
            }
        }
        for (SheetRow row : rows) {
            problems.addAll(row.problems());
            if (!row.problems().isEmpty()) {
                unread.add(row.unread());
            }
        }
    }
}
