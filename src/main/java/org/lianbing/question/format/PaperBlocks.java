package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianbing.question.Kind;
import org.lianbing.question.format.PaperLine.Numbered;
import org.lianbing.question.format.PaperLine.Style;

/** Parts a paper into its questions, the key at its end, and what is neither. */
final class PaperBlocks {

    /** Numbers that a careless author leaves out. */
    private static final int LEAP = 3;
    /** Lines within which something follows the heading of a key. */
    private static final int AHEAD = 20;

    private static final Pattern COLON = Pattern.compile("[:：]\\s*$");

    private final List<PaperBlock> blocks = new ArrayList<>();
    private final List<PaperBlock> others = new ArrayList<>();
    private final List<String> key = new ArrayList<>();
    private final List<String> lines;
    private final boolean numberless;
    private Set<Kind> kinds;
    private Style style;
    private int last;
    /** The next number of a list within an answer; 0 where there is none. */
    private int nested;
    private boolean answering;
    private int start = -1;
    private boolean inQuestion;
    private boolean blankBefore = true;
    private String first = "";

    private PaperBlocks(List<String> lines, Set<Kind> kinds) {
        this.lines = lines;
        this.kinds = kinds;
        this.numberless = lines.stream().noneMatch(line -> PaperLine.numbered(line).isPresent());
    }

    /** @param kinds what is expected before any heading */
    static PaperBlocks of(List<String> lines, Set<Kind> kinds) {
        PaperBlocks paper = new PaperBlocks(lines, kinds);
        int at = 0;
        while (at < lines.size() && !paper.beginsKey(at)) {
            paper.line(at++);
        }
        paper.end(at);
        paper.key.addAll(lines.subList(at, lines.size()));
        return paper;
    }

    private boolean beginsKey(int at) {
        if (PaperKey.isRange(lines.get(at))) {
            return true;
        }
        if (!PaperLine.isKey(lines.get(at))) {
            return false;
        }
        Optional<String> next = lines.subList(at + 1, Math.min(lines.size(), at + AHEAD)).stream().filter(line -> !line.isBlank()).findFirst();
        return next.filter(line -> PaperKey.isRange(line) || PaperKey.isRow(line) || PaperLine.heading(line).isPresent()
                || !COLON.matcher(lines.get(at)).find() && PaperLine.numbered(line).filter(one -> one.number() == 1).isPresent()).isPresent();
    }

    private void line(int at) {
        String line = lines.get(at);
        Optional<Set<Kind>> heading = PaperLine.heading(line);
        Optional<Numbered> numbered = heading.isPresent() ? Optional.empty() : start(line);
        if (heading.isPresent()) {
            end(at);
            kinds = heading.get();
            style = null;
            last = 0;
        } else if (numbered.isPresent()) {
            end(at);
            style = numbered.get().style();
            last = numbered.get().number();
            begin(at, true, numbered.get().rest());
        } else if (!line.isBlank() && begins(line)) {
            end(at);
            begin(at, numberless || kinds.contains(Kind.CASE), line);
        }
        answering |= PaperLabels.atStart(line) || line.contains("【");
        blankBefore = line.isBlank();
    }

    private void begin(int at, boolean question, String text) {
        start = at;
        inQuestion = question;
        first = text;
        answering = false;
        nested = 0;
    }

    /** Text without a number: the next question where nothing is numbered, the situation of a case, else no question at all. */
    private boolean begins(String line) {
        boolean sign = PaperLabels.atStart(line) || line.stripLeading().startsWith("【");
        return start < 0 || numberless && blankBefore && answering && !sign;
    }

    private Optional<Numbered> start(String line) {
        if (style == null) {
            boolean caseText = kinds.contains(Kind.CASE) && start >= 0 && inQuestion;
            return caseText ? PaperLine.numbered(line, Style.CASE) : PaperLine.numbered(line);
        }
        return PaperLine.numbered(line, style).filter(one -> isNext(one.number()));
    }

    private boolean isNext(int number) {
        if (answering && (number == nested || number == 1)) {
            nested = number + 1;
            return false;
        }
        return number == last + 1 || !answering && number > last && number <= last + LEAP || answering && nested == 0 && number > last && number <= last + LEAP;
    }

    private void end(int at) {
        if (start >= 0) {
            List<String> text = new ArrayList<>(lines.subList(start, at));
            text.set(0, first);
            String block = String.join("\n", text).strip();
            Bounds.refuse(block.length() > Bounds.BLOCK);
            if (!block.isEmpty()) {
                Bounds.refuse(blocks.size() >= Bounds.QUESTIONS);
                (inQuestion ? blocks : others).add(new PaperBlock(start + 1, kinds, style == null ? 0 : last, block));
            }
        }
        start = -1;
    }

    List<PaperBlock> questions() {
        return blocks;
    }

    /** Titles, remarks, instructions. */
    List<PaperBlock> others() {
        return others;
    }

    List<String> key() {
        return key;
    }

    static Set<Kind> anyKind() {
        return EnumSet.noneOf(Kind.class);
    }
}
