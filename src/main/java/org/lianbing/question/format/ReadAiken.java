package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lianbing.question.Kind;

/** Reads Aiken: a question's text, an option on each line, {@code ANSWER: B}. */
final class ReadAiken {

    private static final Pattern OPTION = Pattern.compile("^([A-Z])[.)]\\s+(.*)$");
    private static final Pattern ANSWER = Pattern.compile("^ANSWER:\\s*(.*)$");

    private final Gathered gathered = new Gathered();
    private final List<String> block = new ArrayList<>();

    private ReadAiken() {
    }

    static Reading read(String text, Repairs repairs) {
        ReadAiken aiken = new ReadAiken();
        List<String> lines = TextLines.of(text);
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            start = aiken.block.isEmpty() ? i : start;
            if (!lines.get(i).isBlank()) {
                aiken.block.add(lines.get(i));
            }
            boolean last = ANSWER.matcher(lines.get(i)).matches() || i == lines.size() - 1;
            if (last && !aiken.block.isEmpty()) {
                String block = String.join("\n", aiken.block);
                Bounds.refuse(block.length() > Bounds.BLOCK);
                String mended = repairs.text(start + 1).orElse(block);
                if (!mended.isBlank()) {
                    aiken.question(start + 1, mended);
                }
                aiken.block.clear();
            }
        }
        return aiken.gathered.reading();
    }

    private void question(int line, String text) {
        StringBuilder prompt = new StringBuilder();
        List<String> options = new ArrayList<>();
        String answer = "";
        for (String one : text.split("\n")) {
            Matcher option = OPTION.matcher(one);
            Matcher key = ANSWER.matcher(one);
            if (key.matches()) {
                answer = key.group(1).strip();
            } else if (option.matches() && option.group(1).equals(Columns.letter(options.size()))) {
                options.add(option.group(2));
            } else if (options.isEmpty()) {
                prompt.append(prompt.isEmpty() ? "" : "\n").append(one);
            } else {
                options.set(options.size() - 1, options.get(options.size() - 1) + "\n" + one);
            }
        }
        String right = answer;
        if (!right.matches("[A-Z]") || right.charAt(0) - 'A' >= options.size()) {
            gathered.refuse(line, text, "answer", "question.import.letters", right);
            return;
        }
        Draft draft = new Draft(Kind.SINGLE_CHOICE, prompt.toString());
        IntStream.range(0, options.size()).forEach(i -> draft.option(options.get(i), Columns.letter(i).equals(right)));
        gathered.take(line, "", "", draft.typed(), () -> text);
    }
}
