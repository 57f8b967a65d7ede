package org.lianbing.question.format;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text that must not be taken for the signs of a paper: a backslash stands before what looks like one. */
final class PaperText {

    /** A key in the brackets of a stem. */
    static final String BRACKETED = "[（(]\\s*(?:[A-ZＡ-Ｚ][A-ZＡ-Ｚ、,，\\s]{0,40}|√|×|✓|✗|✔|✘|对|错|正确|错误)\\s*[)）]";

    private static final String SIGN = "(?:【|(?:正确|参考|标准)?答案[ \\t]*[:：]|[A-ZＡ-Ｚ]\\s?[.．、:：)）]|" + BRACKETED + ")";
    private static final Pattern WITHIN = Pattern.compile("(?<!\\\\)\\\\*+" + SIGN);
    private static final Pattern GUARDED = Pattern.compile("(?<!\\\\)\\\\(\\\\*+" + SIGN + ")");
    private static final Pattern START = Pattern.compile("^(\\s*)(\\\\*)(.*)$");

    private PaperText() {
    }

    static String written(String text) {
        return lines(text).map(line -> guarded(WITHIN.matcher(line).replaceAll("\\\\$0"))).collect(Collectors.joining("\n"));
    }

    private static String guarded(String line) {
        var start = START.matcher(line);
        return start.matches() && PaperLine.isSign(start.group(3)) ? start.group(1) + "\\" + start.group(2) + start.group(3) : line;
    }

    static String plain(String written) {
        return lines(written).map(line -> GUARDED.matcher(unguarded(line)).replaceAll("$1")).collect(Collectors.joining("\n")).strip();
    }

    private static String unguarded(String line) {
        var start = START.matcher(line);
        return start.matches() && !start.group(2).isEmpty() && PaperLine.isSign(start.group(3)) ? start.group(1) + start.group(2).substring(1) + start.group(3)
                : line;
    }

    private static Stream<String> lines(String text) {
        return Stream.of(text.split("\n", -1));
    }
}
