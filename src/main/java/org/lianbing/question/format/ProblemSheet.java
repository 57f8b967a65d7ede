package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lianbing.kernel.Problem;
import org.lianbing.platform.sheet.Export;
import org.lianbing.platform.sheet.Headed;
import org.lianbing.platform.sheet.Sheet;
import org.lianbing.question.RowProblem;

/**
 * The rows of a file once more, as they were mended, each with what is wrong before its cells: to be set right there and brought again.
 * Several sheets stand below each other.
 */
final class ProblemSheet {

    private final List<Headed> tables;
    private final Repairs repairs;
    private final List<RowProblem> problems;
    private final UnaryOperator<String> words;
    private final Set<String> fields = new LinkedHashSet<>();

    /** @param words the text of a message key, in the reader's language */
    ProblemSheet(List<Sheet> sheets, Repairs repairs, List<RowProblem> problems, UnaryOperator<String> words) {
        this.tables = sheets.stream().map(Columns.headings()::in).flatMap(Optional::stream).toList();
        this.repairs = repairs;
        this.problems = problems;
        this.words = words;
        tables.forEach(table -> fields.addAll(table.columns().keySet()));
        fields.removeAll(Columns.ofProblems());
        if (tables.stream().anyMatch(ProblemSheet::isNamedAsKind)) {
            fields.add("kind");
        }
        problems.stream().map(one -> one.problem().field()).filter(Columns::isColumn).forEach(fields::add);
    }

    private static boolean isNamedAsKind(Headed table) {
        return !Vocabulary.kinds(table.sheet()).isEmpty();
    }

    /** What is wrong with no row in particular stands above. */
    Export export(Function<Problem, String> saying) {
        List<String> headings = new ArrayList<>(Columns.ofProblems().stream().map(field -> words.apply("question.problems." + field)).toList());
        fields.forEach(field -> headings.add(Columns.heading(field, words)));
        Export export = Export.named(words.apply("question.problems.title")).columns(headings);
        Map<Place, String> said = problems.stream().collect(Collectors.groupingBy(Place::of, Collectors.mapping(one -> saying.apply(one.problem()),
                Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), all -> String.join("\n", all)))));
        for (Headed table : tables) {
            String name = tables.size() > 1 ? table.sheet() : "";
            table.rows().forEach(line -> export.row(row(table, name, line, Optional.ofNullable(said.remove(new Place(name, line.number()))).orElse(""))));
        }
        said.values().forEach(export::above);
        return export;
    }

    private Object[] row(Headed table, String name, Sheet.Line line, String wrong) {
        List<Object> cells = new ArrayList<>(List.of(wrong, table.sheet(), line.number()));
        fields.forEach(field -> cells.add(repairs.cell(name, line.number(), field).orElseGet(() -> text(table, line, field))));
        return cells.toArray();
    }

    /** Where the sheet's name says of what kind its questions are, each row has to say it here. */
    private static String text(Headed table, Sheet.Line line, String field) {
        String text = table.text(line, field);
        return field.equals("kind") && text.isEmpty() && isNamedAsKind(table) ? table.sheet() : text;
    }

    private record Place(String sheet, int line) {

        static Place of(RowProblem problem) {
            return new Place(problem.sheet(), problem.problem().line());
        }
    }
}
