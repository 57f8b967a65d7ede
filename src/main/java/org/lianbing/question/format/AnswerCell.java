package org.lianbing.question.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianbing.question.Gap;
import org.lianbing.question.Typed;

/** What stands in the answer's cell, for each kind, and how it is written there. */
final class AnswerCell {

    private static final Pattern LETTERS = Pattern.compile("[A-Z](?:[\\s,、;|/.和&+]*[A-Z])*[.。]?");
    private static final String NUMBER = "[+\\-\u2212]?[\\d,]+(?:\\.\\d+)?";
    private static final Pattern NUMERIC = Pattern.compile("(" + NUMBER + ")\\s*(?:\\(?(?:±|\\+/-|\\+-|误差)\\s*(" + NUMBER + ")\\)?)?\\s*([^\\d\\s].*)?");
    private static final Pattern SOFT = Pattern.compile("[、,，\\n]");

    private AnswerCell() {
    }

    /** Places, from 0, of the letters; empty if the cell holds anything else. */
    static Set<Integer> letters(String cell) {
        String plain = folded(cell).toUpperCase(Locale.ROOT);
        Set<Integer> places = new TreeSet<>();
        if (LETTERS.matcher(plain).matches()) {
            plain.chars().filter(one -> one >= 'A' && one <= 'Z').forEach(one -> places.add(one - 'A'));
        }
        return places;
    }

    /** As {@link #letters}, in the order in which they stand. */
    static List<Integer> sequence(String cell) {
        return letters(cell).isEmpty() ? List.of() : folded(cell).toUpperCase(Locale.ROOT).chars().filter(one -> one >= 'A' && one <= 'Z')
                .mapToObj(one -> one - 'A').toList();
    }

    /** Answers of so many gaps: parted by semicolons, or, where there is none, by what else people use if that fits. */
    static List<List<String>> gaps(String cell, int gaps) {
        List<List<String>> read = Separated.gaps(cell);
        if (read.size() == 1 && gaps > 1) {
            List<List<String>> softly = new ArrayList<>();
            SOFT.splitAsStream(cell).forEach(part -> softly.add(Separated.alternatives(part)));
            return softly.size() == gaps ? softly : read;
        }
        return read;
    }

    /** Number, tolerance and unit, each empty where it is not there; null if it is no number. */
    static String[] numeric(String cell) {
        Matcher found = NUMERIC.matcher(folded(cell));
        return !found.matches() ? null : new String[] {found.group(1), plain(found.group(2)), plain(found.group(3))};
    }

    static String of(Typed typed) {
        return switch (typed.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> lettersOf(typed);
            case TRUE_FALSE, SHORT_ANSWER, ESSAY, FILE -> typed.answers().get(0).get(0);
            case GAP, CLOZE, HOTSPOT -> Separated.ofGaps(typed.answers());
            case MATCHING, ORDERING, CASE -> "";
            case NUMERIC -> typed.answers().get(0).get(0) + ("0".equals(typed.tolerance()) ? "" : "±" + typed.tolerance());
        };
    }

    private static String lettersOf(Typed typed) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < typed.options().size(); i++) {
            letters.append(typed.options().get(i).right() ? Columns.letter(i) : "");
        }
        return letters.toString();
    }

    /** Sheets write a gap as a shorter line, or as empty brackets, too. */
    static String withGaps(String prompt) {
        String marked = prompt.contains(Gap.MARK) ? prompt : prompt.replaceAll("[_＿]{2,}", Gap.MARK);
        return marked.contains(Gap.MARK) ? marked : prompt.replaceAll("[（(]\\s*[）)]", Gap.MARK);
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }

    private static String folded(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }
}
