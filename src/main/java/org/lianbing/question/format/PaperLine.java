package org.lianbing.question.format;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianbing.question.Kind;

/** What a line of a paper begins. */
final class PaperLine {

    /** Ways to number questions; a paper keeps to one within a section. */
    enum Style {
        DOT("(\\d{1,4})\\s*(?:[.．](?!\\d)|[、:：])"), ROUND("[（(]\\s*(\\d{1,4})\\s*[)）]\\s*[.．、]?"), HALF("(\\d{1,4})\\s*[)）]"), CIRCLED("([①-⑳])"),
        NTH("第\\s*(\\d{1,4})\\s*题\\s*[:：.．、]?"), CASE("(?:案例|材料)\\s*([一二三四五六七八九十]|\\d{1,3})\\s*[:：.．、]");

        private final Pattern form;

        Style(String form) {
            this.form = Pattern.compile("^\\s*" + form + "\\s*");
        }
    }

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String SPACES = " \t\n\u000B\f\r";
    private static final char NONE = 0;
    /** With what a heading may begin: a number, a bracket, or a kind. */
    private static final String HEADINGS = NUMERALS + "第(（[【单多不选判是完填计简问名论案材配连匹排识提";
    private static final String KINDS = "单项选择|单选|多项选择|多选|不定项选择|不定项|选词填空|选择|判断|是非|完形填空|完型填空|填空|计算|简答|问答|名词解释|论述|案例分析|案例"
            + "|材料分析|材料|配对|连线|匹配|排序|识图|提交文件";
    private static final Pattern SECTION = Pattern.compile("^\\s*(?:第[" + NUMERALS + "\\d]{1,3}(?:部分|大题|节)|[（(]?[" + NUMERALS + "]{1,3}[)）]?\\s*[、.．:：])\\s*(.{0,120})$");
    private static final Pattern COUNTED = Pattern.compile("\\d\\s*分|小题");
    private static final Pattern KIND = Pattern.compile("(" + KINDS + ")");
    private static final Pattern BARE = Pattern.compile("^\\s*[【\\[]?(" + KINDS + ")题[】\\]]?\\s*(?:[（(].{0,80}[)）]|[:：])?\\s*$");
    private static final Pattern KEY = Pattern.compile("^\\s*(?:附[:：]?\\s*)?(?:参考|标准|试题|正确)?答案(?:及解析|与解析|及评分标准|表)?\\s*[:：]?\\s*$");
    private static final int KIND_SOON = 16;

    private PaperLine() {
    }

    /** A section's heading, with the kinds that it may mean: none if it does not say. */
    static Optional<Set<Kind>> heading(String line) {
        if (HEADINGS.indexOf(first(line)) < 0) {
            return Optional.empty();
        }
        Matcher bare = BARE.matcher(line);
        if (bare.matches()) {
            return Optional.of(Vocabulary.kinds(bare.group(1)));
        }
        Matcher section = SECTION.matcher(line);
        if (!section.matches()) {
            return Optional.empty();
        }
        Set<Kind> kinds = kinds(section.group(1));
        return kinds.isEmpty() && !COUNTED.matcher(section.group(1)).find() ? Optional.empty() : Optional.of(kinds);
    }

    private static Set<Kind> kinds(String heading) {
        Matcher kind = KIND.matcher(heading.substring(0, Math.min(KIND_SOON, heading.length())));
        return kind.find() ? Vocabulary.kinds(kind.group(1)) : EnumSet.noneOf(Kind.class);
    }

    static boolean isKey(String line) {
        return line.contains("答案") && KEY.matcher(line).matches();
    }

    static Optional<Numbered> numbered(String line) {
        return !mayBeNumbered(line) ? Optional.empty() : Stream.of(Style.values()).flatMap(style -> numbered(line, style).stream()).findFirst();
    }

    static Optional<Numbered> numbered(String line, Style style) {
        if (!mayBeNumbered(line)) {
            return Optional.empty();
        }
        Matcher number = style.form.matcher(line);
        return number.find() ? Optional.of(new Numbered(style, number(number.group(1)), line.substring(number.end()))) : Optional.empty();
    }

    private static boolean mayBeNumbered(String line) {
        char first = first(line);
        return first >= '0' && first <= '9' || first >= '①' && first <= '⑳' || "(（第案材".indexOf(first) >= 0;
    }

    /** The first character that is no space, as the patterns here understand it. What most lines begin with is seen without them. */
    private static char first(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (SPACES.indexOf(line.charAt(i)) < 0) {
                return line.charAt(i);
            }
        }
        return NONE;
    }

    private static int number(String said) {
        char first = said.charAt(0);
        int numeral = NUMERALS.indexOf(first);
        return first >= '①' && first <= '⑳' ? first - '①' + 1 : numeral >= 0 ? numeral + 1 : Integer.parseInt(said);
    }

    /** Whether a line of somebody's text would be taken for something else. */
    static boolean isSign(String line) {
        return numbered(line).isPresent() || heading(line).isPresent() || isKey(line) || PaperLabels.atStart(line) || PaperKey.isRange(line);
    }

    /** @param rest what stands behind the number */
    record Numbered(Style style, int number, String rest) {
    }
}
