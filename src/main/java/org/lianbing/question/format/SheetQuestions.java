package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    private SheetQuestions() {
    }

    /** @throws Failure.Invalid if no sheet has such a heading, or there is no question under any */
    static Reading read(List<Sheet> sheets) {
        Headings headings = Columns.headings();
        List<Headed> tables = sheets.stream().map(headings::in).flatMap(Optional::stream).toList();
        if (tables.isEmpty()) {
            throw Failure.Invalid.field("file", "question.import.heading");
        }
        List<Brought> questions = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        Set<String> ignored = new LinkedHashSet<>();
        for (Headed table : tables) {
            ignored.addAll(table.unknown());
            read(table, tables.size() > 1 ? table.sheet() : "", questions, problems);
        }
        if (questions.isEmpty() && problems.isEmpty()) {
            throw Failure.Invalid.field("file", "question.import.empty");
        }
        return new Reading(questions, problems, List.copyOf(ignored));
    }

    private static void read(Headed table, String name, List<Brought> questions, List<RowProblem> problems) {
        for (Sheet.Line line : table.rows()) {
            SheetRow row = new SheetRow(table, line, name);
            if (!row.isEmpty()) {
                row.read().ifPresent(questions::add);
                problems.addAll(row.problems());
            }
        }
    }
}
