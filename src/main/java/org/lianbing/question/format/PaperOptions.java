package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the options of a question, A to Z in turn: each on its line, or several on one. */
final class PaperOptions {

    private final String stem;
    private final List<String> texts;

    private PaperOptions(String stem, List<String> texts) {
        this.stem = stem;
        this.texts = texts;
    }

    /** Of a text without any, all is the stem; A alone makes no option. */
    static PaperOptions of(String text) {
        List<int[]> places = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < Columns.LETTERS; i++) {
            int[] place = find(text, i, from);
            if (place == null) {
                break;
            }
            places.add(place);
            from = place[1];
        }
        if (places.size() < 2) {
            return new PaperOptions(text, List.of());
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int end = i + 1 < places.size() ? places.get(i + 1)[0] : text.length();
            texts.add(text.substring(places.get(i)[1], end));
        }
        return new PaperOptions(text.substring(0, places.get(0)[0]), texts);
    }

    /** Where the letter stands and where its option begins; at the beginning of a line rather than within one. */
    private static int[] find(String text, int letter, int from) {
        String name = "[" + (char) ('A' + letter) + (char) ('Ａ' + letter) + "]";
        String sign = "(?:[（(]" + name + "[)）]\\s?|" + name + "[ \\t]?[.．、:：)）])[ \\t]*";
        Matcher first = Pattern.compile("(?m)^[ \\t\\u3000]*" + sign).matcher(text);
        Matcher within = Pattern.compile("(?<=[\\s\\u3000；;])" + sign).matcher(text);
        boolean found = first.find(from);
        return found ? new int[] {first.start(), first.end()} : within.find(from) ? new int[] {within.start(), within.end()} : null;
    }

    String stem() {
        return stem;
    }

    List<String> texts() {
        return texts;
    }
}
