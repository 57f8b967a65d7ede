package org.lianbing.question.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianbing.question.Gap;
import org.lianbing.question.Kind;

/** One question of a paper as the cells of a table would hold it. */
final class PaperFields {

    private static final Pattern POINTS = Pattern.compile("^\\s*[（(\\[【]\\s*(?:本题\\s*)?\\d{1,3}(?:\\.\\d)?\\s*分\\s*[)）\\]】]|[（(\\[【]\\s*(?:本题\\s*)?\\d{1,3}(?:\\.\\d)?\\s*分\\s*[)）\\]】]\\s*$");
    private static final Pattern KEYED = Pattern.compile("(?<!\\\\)" + PaperText.BRACKETED);
    private static final Pattern TRUTH = Pattern.compile("(?s)^(对|错|正确|错误|√|×|✓|✗|✔|✘|[TF])[，,。;；：:\\s（(]+(.+)$");
    private static final Pattern LETTERS = Pattern.compile("(?s)^([A-ZＡ-Ｚ][A-ZＡ-Ｚ、,，\\s]*)[。;；：:（(]+(.+)$");
    private static final Pattern LISTED = Pattern.compile("(?:^|\\s+)(?:[（(]\\d{1,2}[)）]|[①-⑳]|\\d{1,2}[.．、])\\s*");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<Kind> expected;

    /**
     * @param expected the kinds that the section's heading may mean
     * @param key      what a key elsewhere in the paper says, or null
     */
    PaperFields(List<PaperLabels.Labelled> parts, Set<Kind> expected, String key) {
        this.expected = expected;
        for (PaperLabels.Labelled part : parts) {
            if ("prompt".equals(part.field())) {
                stem(part.text());
            } else {
                fields.merge(part.field(), PaperText.plain(part.text()), (first, more) -> (first + "\n" + more).strip());
            }
        }
        bracketed();
        if (key != null && text("answer").isEmpty()) {
            fields.put("answer", key);
        }
        fields.remove("points");
        kind();
        answer();
    }

    private void stem(String text) {
        PaperOptions options = PaperOptions.of(text);
        fields.put("prompt", options.stem());
        for (int i = 0; i < options.texts().size(); i++) {
            fields.put(Columns.option(i), PaperText.plain(options.texts().get(i)));
        }
    }

    /** The key in brackets becomes the answer, and the brackets are emptied: nobody is to read it in the question. */
    private void bracketed() {
        String stem = text("prompt");
        Matcher keyed = KEYED.matcher(stem);
        int[] last = null;
        while (keyed.find()) {
            last = new int[] {keyed.start(), keyed.end()};
        }
        String inside = last == null ? "" : stem.substring(last[0] + 1, last[1] - 1).strip();
        boolean truth = Vocabulary.truth(inside).isPresent() && !hasOptions();
        boolean letters = hasOptions() && !AnswerCell.letters(inside).isEmpty();
        boolean fits = text("answer").isEmpty() || AnswerCell.letters(inside).equals(AnswerCell.letters(text("answer")));
        if (last != null && fits && (letters || truth && mayBe(Kind.TRUE_FALSE))) {
            fields.put("answer", inside);
            stem = (stem.substring(0, last[0]) + (letters ? "（  ）" : "") + stem.substring(last[1])).strip();
        }
        fields.put("prompt", POINTS.matcher(PaperText.plain(stem)).replaceAll("").strip());
    }

    private boolean mayBe(Kind kind) {
        return expected.isEmpty() || expected.contains(kind);
    }

    private boolean hasOptions() {
        return fields.containsKey(Columns.option(0));
    }

    /** What the question itself says; else what its section is of, unless that cannot be. */
    private void kind() {
        if (!text("kind").isEmpty() || expected.isEmpty()) {
            return;
        }
        Kind kind = expected.iterator().next();
        boolean onlyWords = expected.equals(Set.of(Kind.NUMERIC)) && AnswerCell.numeric(text("answer")) == null;
        if (expected.contains(Kind.ESSAY)) {
            kind = text("rubric").isEmpty() ? Kind.SHORT_ANSWER : Kind.ESSAY;
        } else if (expected.contains(Kind.SINGLE_CHOICE) && expected.contains(Kind.MULTIPLE_CHOICE)) {
            kind = AnswerCell.letters(text("answer")).size() > 1 ? Kind.MULTIPLE_CHOICE : Kind.SINGLE_CHOICE;
        }
        fields.put("kind", (onlyWords ? Kind.SHORT_ANSWER : kind).code());
    }

    /** People explain in the same breath, and part the answers of gaps by what comes to hand. */
    private void answer() {
        Set<Kind> kinds = Vocabulary.kinds(text("kind"));
        String answer = text("answer");
        Matcher said = (kinds.contains(Kind.TRUE_FALSE) || kinds.isEmpty() && !hasOptions() ? TRUTH : LETTERS).matcher(answer);
        if ((kinds.contains(Kind.TRUE_FALSE) || hasOptions() && !kinds.contains(Kind.MATCHING)) && said.matches()) {
            fields.put("answer", said.group(1).strip());
            fields.merge("explanation", said.group(2).replaceFirst("[)）]\\s*$", "").strip(), (own, more) -> own.isEmpty() ? more : own + "\n" + more);
        } else if (kinds.contains(Kind.GAP) && !answer.matches("(?s).*[;；].*")) {
            gaps(answer);
        }
    }

    private void gaps(String answer) {
        int gaps = Gap.count(AnswerCell.withGaps(text("prompt")));
        List<String> listed = List.of(LISTED.split(answer)).stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
        List<String> spaced = List.of(answer.split("\\s+"));
        if (gaps > 1 && (listed.size() == gaps || spaced.size() == gaps)) {
            fields.put("answer", String.join(";", listed.size() == gaps ? listed : spaced));
        }
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    Map<String, String> cells() {
        return fields;
    }
}
