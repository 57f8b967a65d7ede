package org.lianbing.question.format;

import java.util.HashMap;
import java.util.Map;

/** The numbers that Word writes before paragraphs and keeps out of their text. */
final class WordNumbers {

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final int LEVELS = 9;
    private static final int LETTERS = 26;

    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, String> listOf = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    /** @param numbering may be null */
    WordNumbers(XmlNode numbering) {
        if (numbering == null) {
            return;
        }
        numbering.children("abstractNum").forEach(list -> {
            Level[] levels = new Level[LEVELS];
            list.children("lvl").forEach(level -> {
                int depth = depth(level.attribute("w:ilvl"));
                levels[depth] = new Level(value(level, "numFmt", "decimal"), value(level, "lvlText", "%1"), number(value(level, "start", "1")));
            });
            lists.put(list.attribute("w:abstractNumId"), levels);
        });
        numbering.children("num").forEach(num -> {
            String abstractId = value(num, "abstractNumId", "");
            boolean restarts = num.children("lvlOverride").findAny().isPresent();
            listOf.put(num.attribute("w:numId"), restarts ? abstractId + "\u0000" + num.attribute("w:numId") : abstractId);
        });
    }

    static String value(XmlNode node, String child, String usual) {
        return node.child(child).map(found -> found.attribute("w:val")).filter(said -> !said.isEmpty()).orElse(usual);
    }

    private static int depth(String level) {
        return level.matches("[0-8]") ? Integer.parseInt(level) : 0;
    }

    private static int number(String said) {
        return said.matches("\\d{1,6}") ? Integer.parseInt(said) : 1;
    }

    /** What stands before the next paragraph of this list; empty if it shows nothing. */
    String next(String numId, String ilvl) {
        String list = listOf.get(numId);
        Level[] levels = list == null ? null : lists.get(list.replaceFirst("\u0000.*", ""));
        int depth = depth(ilvl);
        if (levels == null || levels[depth] == null) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(list, name -> new int[LEVELS]);
        counts[depth] = counts[depth] == 0 ? levels[depth].start() : counts[depth] + 1;
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        return label(levels, counts, depth);
    }

    private static String label(Level[] levels, int[] counts, int depth) {
        if ("bullet".equals(levels[depth].format())) {
            return "- ";
        }
        String label = levels[depth].text();
        for (int i = 0; i <= depth; i++) {
            String shown = levels[i] == null ? "" : shown(levels[i].format(), Math.max(1, counts[i]));
            label = label.replace("%" + (i + 1), shown);
        }
        return label.matches("[\\p{IsAlphabetic}\\p{Nd}]+") ? label + "．" : label;
    }

    private static String shown(String format, int number) {
        return switch (format) {
            case "none" -> "";
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            case "chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "ideographTraditional", "japaneseCounting", "taiwaneseCountingThousand" -> chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    private static String letter(int number, char first) {
        return String.valueOf((char) (first + (number - 1) % LETTERS));
    }

    private static String chinese(int number) {
        if (number > 99) {
            return String.valueOf(number);
        }
        String tens = number < 10 ? "" : number < 20 ? "十" : NUMERALS.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : NUMERALS.charAt(number % 10));
    }

    /** @param text with {@code %1} for the number of the first level, and so on */
    private record Level(String format, String text, int start) {
    }
}
