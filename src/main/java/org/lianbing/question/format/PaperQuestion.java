package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianbing.platform.sheet.Headed;
import org.lianbing.platform.sheet.Sheet;
import org.lianbing.question.Brought;
import org.lianbing.question.Kind;
import org.lianbing.question.RowProblem;
import org.lianbing.question.format.PaperLabels.Labelled;
import org.lianbing.question.format.PaperLine.Numbered;

/** A question of a paper, understood as rows of a table are: so both make the same question of the same words. */
final class PaperQuestion {

    private static final String CASE = "1";

    private final Map<String, String> head;
    private final List<Map<String, String>> parts;

    private PaperQuestion(Map<String, String> head, List<Map<String, String>> parts) {
        this.head = head;
        this.parts = parts;
    }

    static PaperQuestion of(PaperBlock block, String key) {
        List<Labelled> labels = PaperLabels.split(block.text());
        boolean isCase = block.expected().contains(Kind.CASE) || labels.stream().anyMatch(PaperQuestion::namesCase);
        if (!isCase) {
            return new PaperQuestion(new PaperFields(labels, block.expected(), key).cells(), List.of());
        }
        List<String> texts = labels.stream().anyMatch(label -> PaperLabels.PART.equals(label.field())) ? marked(labels) : numbered(block.text());
        Map<String, String> head = new PaperFields(PaperLabels.split(texts.get(0)), Set.of(Kind.CASE), null).cells();
        head.put("case", CASE);
        List<Map<String, String>> parts = new ArrayList<>();
        texts.stream().skip(1).forEach(text -> parts.add(part(text)));
        answersTogether(parts);
        parts.forEach(PaperQuestion::kindOfPart);
        return new PaperQuestion(head, parts);
    }

    private static boolean namesCase(Labelled label) {
        return PaperLabels.PART.equals(label.field()) || "kind".equals(label.field()) && Vocabulary.kinds(PaperText.plain(label.text())).contains(Kind.CASE);
    }

    /** What is said of the whole stands before the first part. */
    private static List<String> marked(List<Labelled> labels) {
        List<StringBuilder> texts = new ArrayList<>(List.of(new StringBuilder()));
        for (Labelled label : labels) {
            if (PaperLabels.PART.equals(label.field())) {
                texts.add(new StringBuilder(label.text()));
            } else {
                texts.get(texts.size() - 1).append("prompt".equals(label.field()) ? "" : "\n" + PaperLabels.label(label.field())).append(label.text());
            }
        }
        return texts.stream().map(StringBuilder::toString).toList();
    }

    /** The situation, and each question that is numbered within it. */
    private static List<String> numbered(String text) {
        List<StringBuilder> texts = new ArrayList<>(List.of(new StringBuilder()));
        PaperLine.Style style = null;
        for (String line : text.split("\n", -1)) {
            Optional<Numbered> number = style == null ? PaperLine.numbered(line) : PaperLine.numbered(line, style);
            boolean next = number.filter(one -> one.number() == texts.size()).isPresent();
            style = next ? number.get().style() : style;
            if (next) {
                texts.add(new StringBuilder(number.get().rest()));
            } else {
                texts.get(texts.size() - 1).append('\n').append(line);
            }
        }
        return texts.stream().map(StringBuilder::toString).toList();
    }

    private static Map<String, String> part(String text) {
        Map<String, String> cells = new PaperFields(PaperLabels.split(text), PaperBlocks.anyKind(), null).cells();
        cells.put("case", CASE);
        return cells;
    }

    /** Some write the answers to all parts behind the last: （1）… （2）… */
    private static void answersTogether(List<Map<String, String>> parts) {
        List<Map<String, String>> answered = parts.stream().filter(part -> part.containsKey("answer")).toList();
        if (parts.size() < 2 || answered.size() != 1 || answered.get(0) != parts.get(parts.size() - 1)) {
            return;
        }
        List<String> each = numbered(answered.get(0).get("answer"));
        if (each.size() == parts.size() + 1) {
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).put("answer", each.get(i + 1).strip());
            }
        }
    }

    private static void kindOfPart(Map<String, String> part) {
        String answer = part.getOrDefault("answer", "");
        boolean plain = !part.containsKey(Columns.option(0)) && !part.getOrDefault("prompt", "").matches("(?s).*[_＿]{2,}.*")
                && Vocabulary.truth(answer).isEmpty() && AnswerCell.numeric(answer) == null;
        if (plain) {
            part.putIfAbsent("kind", (part.containsKey("rubric") ? Kind.ESSAY : Kind.SHORT_ANSWER).code());
        }
    }

    /** @param text as it stands in the file */
    void into(Gathered gathered, int line, String topic, String text) {
        if (!topic.isEmpty()) {
            head.putIfAbsent("topic", topic);
        }
        List<SheetRow> rows = new ArrayList<>(List.of(row(line, head)));
        parts.forEach(part -> rows.add(row(line, part)));
        boolean isCase = head.containsKey("case");
        Optional<Brought> read = isCase ? new SheetCase(rows).read() : rows.get(0).read();
        List<RowProblem> problems = rows.stream().flatMap(row -> row.problems().stream()).distinct().toList();
        gathered.row(read, problems, Unread.text(line, text));
    }

    private static SheetRow row(int line, Map<String, String> cells) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        cells.keySet().forEach(field -> columns.put(field, columns.size()));
        List<String> texts = List.copyOf(cells.values());
        return new SheetRow(new Headed("", columns, List.of(), List.of()), new Sheet.Line(line, texts), "", Repairs.NONE);
    }
}
