package org.lianbing.question.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of a Word document, line by line: numbered as Word shows it, tables between bars, formulas as LaTeX. */
final class WordLines {

    private static final String FORMAT = "Word";
    private static final String BODY = "word/document.xml";
    private static final String LAYOUT = "(?s)^\\s*(?:[A-ZＡ-Ｚ]\\s*[.．、:：)）]|[（(][A-Z][)）]).*";
    private static final String KEY = "\\s*(?:题\\s*号|答\\s*案).*";

    private final List<String> lines = new ArrayList<>();
    private final Map<String, String[]> styles = new HashMap<>();
    private final WordNumbers numbers;
    private final WordRuns runs;

    private WordLines(Unzipped word, Pictures pictures) {
        this.numbers = new WordNumbers(word.xml("word/numbering.xml").orElse(null));
        this.runs = new WordRuns(new WordPictures(word, pictures));
        word.xml("word/styles.xml").ifPresent(this::numberedStyles);
    }

    /** @throws org.lianbing.kernel.Failure.Invalid if it is none, or beyond bounds */
    static List<String> of(Path file, Pictures pictures) {
        try (Unzipped word = Unzipped.open(file, FORMAT)) {
            XmlNode document = word.xml(BODY).orElseThrow(() -> Bounds.broken(FORMAT));
            WordLines lines = new WordLines(word, pictures);
            lines.blocks(document.child("body").orElseThrow(() -> Bounds.broken(FORMAT)));
            return lines.lines;
        }
    }

    private void numberedStyles(XmlNode all) {
        all.children("style").forEach(style -> style.child("pPr").flatMap(properties -> properties.child("numPr")).ifPresent(numbered ->
                styles.put(style.attribute("w:styleId"), new String[] {WordNumbers.value(numbered, "numId", ""), WordNumbers.value(numbered, "ilvl", "0")})));
    }

    private void blocks(XmlNode parent) {
        parent.children().forEach(block -> {
            switch (block.name()) {
                case "p" -> add(paragraph(block));
                case "tbl" -> table(block);
                case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag" -> blocks(block);
                default -> { }
            }
        });
    }

    private void add(String text) {
        for (String line : text.split("\n", -1)) {
            Bounds.refuse(lines.size() >= Bounds.LINES);
            lines.add(line);
        }
    }

    private String paragraph(XmlNode paragraph) {
        String text = runs.text(paragraph);
        XmlNode properties = paragraph.child("pPr").orElse(null);
        if (properties == null || text.isBlank()) {
            return text;
        }
        String[] byStyle = styles.getOrDefault(WordNumbers.value(properties, "pStyle", ""), new String[] {"", "0"});
        XmlNode numbered = properties.child("numPr").orElse(null);
        String numId = numbered == null ? byStyle[0] : WordNumbers.value(numbered, "numId", byStyle[0]);
        return numbers.next(numId, numbered == null ? byStyle[1] : WordNumbers.value(numbered, "ilvl", byStyle[1])) + text;
    }

    private void table(XmlNode table) {
        List<List<String>> rows = table.children("tr").map(row -> row.children("tc").map(this::cell).toList()).toList();
        boolean layout = rows.stream().flatMap(List::stream).anyMatch(cell -> cell.matches(LAYOUT)) || rows.stream().allMatch(row -> row.size() < 2)
                || rows.stream().anyMatch(row -> row.get(0).matches(KEY));
        for (List<String> row : rows) {
            add(layout ? String.join("\t", row) : row.stream().map(cell -> cell.strip().replaceAll("\\s*\n\\s*", " ").replace("|", "\\|"))
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
    }

    private String cell(XmlNode cell) {
        return cell.children().map(block -> switch (block.name()) {
            case "p" -> paragraph(block);
            case "tbl" -> block.all("p").map(this::paragraph).collect(Collectors.joining(" "));
            default -> "";
        }).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }
}
