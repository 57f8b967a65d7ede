package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianbing.question.Kind;

/** The key at the end of a paper: {@code 1-5 ABCDA}, {@code 6.ABD 7.AC}, a table of two rows, or answers in words, by sections or not. */
final class PaperKey {

    private static final String ONE = "[A-ZＡ-Ｚ]{1,10}|√|×|✓|✗|✔|✘|对|错|正确|错误";
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})\\s*[-~～—–－至到]{1,2}\\s*(\\d{1,4})\\s*题?\\s*[:：.．、]?\\s*((?:(?:" + ONE + ")[\\s,，、;；]*){1,400})");
    private static final Pattern NAMED = Pattern.compile("[\\s\\u3000]*(?:参考)?答案[:：]\\s*\\d");
    private static final Pattern PAIR = Pattern.compile("(\\d{1,4})\\s*[.．、:：)）\\s]\\s*(" + ONE + ")(?=[\\s,，;；。、]|$|\\d)");
    private static final Pattern ROW = Pattern.compile("^\\s*题\\s*号\\s*[\\t|:：].*");
    private static final Pattern CELLS = Pattern.compile("\\s*[\\t|]\\s*");

    private final List<Entry> entries = new ArrayList<>();
    private Set<Kind> kinds = PaperBlocks.anyKind();
    private int[] columns;

    static PaperKey of(List<String> lines) {
        PaperKey key = new PaperKey();
        lines.forEach(key::line);
        return key;
    }

    static boolean isRange(String line) {
        boolean named = NAMED.matcher(line).lookingAt();
        return (named || !line.isEmpty() && Character.isDigit(line.charAt(0))) && (named ? RANGE.matcher(line).find() : RANGE.matcher(line).lookingAt());
    }

    static boolean isRow(String line) {
        return line.indexOf('号') > 0 && ROW.matcher(line).matches();
    }

    private void line(String line) {
        Optional<Set<Kind>> heading = PaperLine.heading(line);
        if (heading.isPresent()) {
            kinds = heading.get();
            String behind = line.replaceFirst("^.*?[:：）)]", "");
            if (behind.length() < line.length()) {
                answers(behind);
            }
        } else if (isRow(line)) {
            columns = CELLS.splitAsStream(line).map(cell -> cell.replaceAll("\\D", "")).mapToInt(cell -> cell.isEmpty() || cell.length() > 4 ? 0 : Integer.parseInt(cell)).toArray();
        } else if (columns != null && line.stripLeading().matches("(?:\\|\\s*)?答\\s*案.*")) {
            cells(CELLS.split(line));
        } else if (!PaperLine.isKey(line)) {
            answers(line);
        }
    }

    private void cells(String[] cells) {
        for (int i = 0; i < Math.min(cells.length, columns.length); i++) {
            if (columns[i] > 0 && !cells[i].isBlank()) {
                add(columns[i], cells[i].strip());
            }
        }
        columns = null;
    }

    private void answers(String line) {
        Matcher range = RANGE.matcher(line);
        String rest = range.replaceAll("");
        range.reset();
        while (range.find()) {
            range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)), range.group(3).strip());
        }
        Matcher pair = PAIR.matcher(rest);
        if (pair.replaceAll("").matches("[\\s,，;；。、]*")) {
            pair.reset();
            while (pair.find()) {
                add(Integer.parseInt(pair.group(1)), pair.group(2));
            }
        } else {
            words(rest);
        }
    }

    private void range(int from, int to, String said) {
        String[] spaced = said.split("[\\s,，、;；]+");
        String[] each = spaced.length == to - from + 1 ? spaced : String.join("", spaced).replaceAll("正确", "√").replaceAll("错误", "×").split("");
        for (int i = 0; i < each.length && from + i <= to; i++) {
            add(from + i, each[i]);
        }
    }

    private void words(String line) {
        Optional<PaperLine.Numbered> numbered = PaperLine.numbered(line);
        if (numbered.isPresent()) {
            add(numbered.get().number(), numbered.get().rest().strip());
        } else if (!entries.isEmpty() && !line.isBlank()) {
            Entry before = entries.remove(entries.size() - 1);
            entries.add(new Entry(before.kinds(), before.number(), before.answer() + "\n" + line.strip()));
        }
    }

    private void add(int number, String answer) {
        Bounds.refuse(entries.size() >= Bounds.QUESTIONS);
        entries.add(new Entry(kinds, number, answer));
    }

    /** Null if it says nothing about the question, or does not say which of two with this number it means. */
    String answer(PaperBlock block) {
        List<Entry> numbered = entries.stream().filter(entry -> entry.number() == block.number()).toList();
        List<Entry> meant = numbered.stream().filter(entry -> entry.kinds().equals(block.expected())).toList();
        List<Entry> found = meant.isEmpty() ? numbered.stream().filter(entry -> entry.kinds().isEmpty() || block.expected().isEmpty()).toList() : meant;
        return found.size() == 1 ? found.get(0).answer() : null;
    }

    private record Entry(Set<Kind> kinds, int number, String answer) {
    }
}
