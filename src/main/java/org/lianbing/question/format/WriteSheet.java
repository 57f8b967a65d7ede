package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lianbing.platform.sheet.Export;
import org.lianbing.question.Kind;
import org.lianbing.question.Typed;

/** Writes questions as a table that {@link SheetQuestions} reads back without loss. */
final class WriteSheet {

    private static final int FEWEST_OPTIONS = 4;

    private final UnaryOperator<String> words;
    private final int options;
    private final Export export;

    /** @param words the text of a message key, in the reader's language */
    WriteSheet(String name, UnaryOperator<String> words, int mostOptions) {
        this.words = words;
        this.options = Math.max(FEWEST_OPTIONS, mostOptions);
        this.export = Export.named(name).columns(headings());
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        Columns.before().forEach(field -> headings.add(words.apply("question.sheet." + field)));
        for (int i = 0; i < options; i++) {
            headings.add(words.apply("question.sheet.option") + Columns.letter(i));
        }
        Columns.after().forEach(field -> headings.add(words.apply("question.sheet." + field)));
        return headings;
    }

    /** A line over the heading. */
    WriteSheet above(String line) {
        export.above(line);
        return this;
    }

    void row(String code, String topic, Typed typed) {
        boolean many = typed.kind() == Kind.MULTIPLE_CHOICE;
        List<Object> cells = new ArrayList<>(List.of(code, words.apply("question.kind." + typed.kind().code()), typed.prompt()));
        for (int i = 0; i < options; i++) {
            cells.add(i < typed.options().size() ? typed.options().get(i).text() : null);
        }
        cells.add(answer(typed));
        cells.add(typed.explanation());
        cells.add(topic);
        cells.add(Separated.ofTags(typed.tags()));
        cells.add(typed.difficulty());
        cells.add(typed.importance().name());
        cells.add(typed.source());
        cells.add(many ? words.apply("question.partial." + typed.partial().code()) : null);
        cells.add(many ? words.apply("question.wrong." + typed.wrong().code()) : null);
        cells.add(typed.unit());
        export.row(cells.toArray());
    }

    private String answer(Typed typed) {
        return typed.kind() == Kind.TRUE_FALSE ? words.apply("question.js." + typed.answers().get(0).get(0)) : AnswerCell.of(typed);
    }

    Export export() {
        return export;
    }
}
