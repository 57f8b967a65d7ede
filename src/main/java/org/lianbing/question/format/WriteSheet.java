package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lianbing.platform.sheet.Export;
import org.lianbing.question.Kind;
import org.lianbing.question.Typed;

/** Writes questions as a table that {@link SheetQuestions} reads back without loss. A case is a row followed by those of its questions. */
final class WriteSheet {

    private static final int FEWEST_OPTIONS = 4;

    private final String name;
    private final UnaryOperator<String> words;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private String above;
    private int options = FEWEST_OPTIONS;
    private int cases;

    /** @param words the text of a message key, in the reader's language */
    WriteSheet(String name, UnaryOperator<String> words) {
        this.name = name;
        this.words = words;
    }

    /** A line over the heading. */
    WriteSheet above(String line) {
        above = line;
        return this;
    }

    void row(String code, String topic, Typed typed) {
        Map<String, Object> cells = body(typed);
        cells.put("code", code);
        cells.put("explanation", typed.explanation());
        cells.put("topic", topic);
        cells.put("tags", Separated.ofTags(typed.tags()));
        cells.put("difficulty", typed.difficulty());
        cells.put("importance", typed.importance().name());
        cells.put("source", typed.source());
        rows.add(cells);
        if (typed.kind() == Kind.CASE) {
            parts(cells, code.startsWith("#") ? code : "", typed.more().parts());
        }
    }

    private void parts(Map<String, Object> head, String code, List<Typed> parts) {
        String number = String.valueOf(++cases);
        head.put("case", number);
        for (Typed part : parts) {
            Map<String, Object> cells = body(part);
            cells.put("code", code);
            cells.put("case", number);
            rows.add(cells);
        }
    }

    private Map<String, Object> body(Typed typed) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("kind", words.apply("question.kind." + typed.kind().code()));
        cells.put("prompt", typed.prompt());
        for (int i = 0; i < typed.options().size(); i++) {
            cells.put(Columns.option(i), typed.options().get(i).text());
        }
        options = Math.max(options, typed.options().size());
        cells.put("answer", answer(typed));
        cells.put("unit", typed.unit());
        if (typed.kind() == Kind.MULTIPLE_CHOICE) {
            cells.put("partial", words.apply("question.partial." + typed.partial().code()));
            cells.put("wrong", words.apply("question.wrong." + typed.wrong().code()));
        }
        more(typed, cells);
        return cells;
    }

    private void more(Typed typed, Map<String, Object> cells) {
        switch (typed.kind()) {
            case ORDERING -> cells.put("partial", words.apply("question.order." + typed.more().order().code()));
            case ESSAY -> cells.put("rubric", String.join("\n", typed.more().rubric()));
            case HOTSPOT -> cells.put("picture", typed.more().picture());
            case FILE -> cells.put("accepts", typed.more().accepts().stream().map(code -> words.apply("question.accepts." + code)).collect(Collectors.joining("、")));
            default -> { }
        }
    }

    private String answer(Typed typed) {
        return typed.kind() == Kind.TRUE_FALSE ? words.apply("question.js." + typed.answers().get(0).get(0)) : AnswerCell.of(typed);
    }

    static WriteSheet of(List<Outgoing> questions, String title, UnaryOperator<String> words) {
        WriteSheet sheet = new WriteSheet(title, words);
        questions.forEach(one -> sheet.row(one.code(), one.topic(), one.typed()));
        return sheet;
    }

    /** The cells of each row by their columns. */
    List<Map<String, Object>> rows() {
        return rows;
    }

    Export export() {
        List<String> fields = new ArrayList<>(Columns.before());
        for (int i = 0; i < options; i++) {
            fields.add(Columns.option(i));
        }
        fields.addAll(Columns.after());
        Columns.rare().stream().filter(field -> rows.stream().anyMatch(row -> row.containsKey(field))).forEach(fields::add);
        Export export = Export.named(name).columns(fields.stream().map(field -> Columns.heading(field, words)).toList());
        if (above != null) {
            export.above(above);
        }
        rows.forEach(row -> export.row(fields.stream().map(row::get).toArray()));
        return export;
    }
}
