package org.lianbing.question.format;

import java.util.List;
import java.util.Map;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;
import org.lianbing.question.Importance;
import org.lianbing.question.Typed;

/** Writes questions in the notation of Chinese papers, so that {@link ReadPaper} reads them back without loss. */
final class WriteText {

    private static final Bundles WORDS = new Bundles();
    private static final List<String> BEHIND = List.of("answer", "explanation", "kind", "topic", "tags", "difficulty", "importance", "source", "partial", "wrong",
            "unit", "rubric", "picture", "accepts", "code");

    private final StringBuilder text = new StringBuilder();
    private int number;

    static String of(List<Outgoing> questions) {
        WriteText text = new WriteText();
        questions.forEach(one -> text.question(one.code(), one.topic(), one.typed()));
        return text.text();
    }

    private void question(String code, String topic, Typed typed) {
        text.append(++number).append("．");
        block(code, topic, typed, text);
        text.append("\n");
    }

    /** One question without a number. */
    static String block(Typed typed) {
        StringBuilder block = new StringBuilder();
        block("", "", typed, block);
        return block.toString().strip();
    }

    private static void block(String code, String topic, Typed typed, StringBuilder text) {
        WriteSheet sheet = new WriteSheet("", key -> WORDS.text(Language.ZH_CN, key));
        sheet.row(code, topic, typed);
        List<Map<String, Object>> rows = sheet.rows();
        for (int i = 0; i < rows.size(); i++) {
            text.append(i == 0 ? "" : PaperLabels.label(PaperLabels.PART));
            cells(rows.get(i), text, i > 0);
        }
    }

    private static void cells(Map<String, Object> cells, StringBuilder text, boolean part) {
        text.append(PaperText.written(String.valueOf(cells.get("prompt")))).append('\n');
        for (int i = 0; i < Columns.LETTERS && cells.containsKey(Columns.option(i)); i++) {
            text.append(Columns.letter(i)).append("．").append(PaperText.written(String.valueOf(cells.get(Columns.option(i))))).append('\n');
        }
        for (String field : BEHIND) {
            String said = String.valueOf(cells.getOrDefault(field, ""));
            boolean usual = said.isEmpty() || "difficulty".equals(field) && said.equals(String.valueOf(Typed.USUAL_DIFFICULTY))
                    || "importance".equals(field) && said.equals(Importance.X.name());
            if (!usual || "answer".equals(field) && !part && !cells.containsKey("case")) {
                text.append(PaperLabels.label(field)).append(PaperText.written(said)).append('\n');
            }
        }
    }

    private String text() {
        return text.toString();
    }
}
