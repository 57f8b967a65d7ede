package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several texts in one cell or field. A backslash before a separator, or before another backslash, makes it a part of the text. */
public final class Separated {

    private static final String GAPS = ";；";
    private static final String ALTERNATIVES = "|｜";
    private static final String TAGS = "、,，;；\n";

    private Separated() {
    }

    /** {@code 200|二百;50}: for each gap its accepted answers. */
    public static List<List<String>> gaps(String cell) {
        return split(cell, GAPS).stream().map(Separated::alternatives).toList();
    }

    public static String ofGaps(List<List<String>> gaps) {
        return gaps.stream().map(Separated::ofAlternatives).collect(Collectors.joining(";"));
    }

    /** {@code 200|二百}. */
    public static List<String> alternatives(String cell) {
        return split(cell, ALTERNATIVES).stream().map(text -> plain(text).strip()).toList();
    }

    public static String ofAlternatives(List<String> answers) {
        return answers.stream().map(answer -> escaped(answer, GAPS + ALTERNATIVES)).collect(Collectors.joining("|"));
    }

    /** Tags, by whatever people part them; by {@code |} alone where there is one. */
    public static List<String> tags(String cell) {
        List<String> parts = split(cell, ALTERNATIVES);
        List<String> found = parts.size() > 1 ? parts : split(cell, TAGS);
        return found.stream().map(tag -> plain(tag).strip()).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    public static String ofTags(List<String> tags) {
        return tags.stream().map(tag -> escaped(tag, TAGS + ALTERNATIVES)).collect(Collectors.joining("、"));
    }

    /** The parts, their backslashes still in them. */
    static List<String> split(String cell, String separators) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char one = cell.charAt(i);
            if (one == '\\' && i + 1 < cell.length()) {
                part.append(one).append(cell.charAt(++i));
            } else if (separators.indexOf(one) >= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(one);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String escaped(String text, String separators) {
        StringBuilder escaped = new StringBuilder();
        for (char one : text.toCharArray()) {
            escaped.append(one == '\\' || separators.indexOf(one) >= 0 ? "\\" : "").append(one);
        }
        return escaped.toString();
    }

    /** A backslash before anything else is just a backslash. */
    private static String plain(String text) {
        return text.replaceAll("\\\\([\\\\|｜;；、,，\n])", "$1");
    }
}
