package org.lianbing.question.format;

import java.util.List;
import org.lianbing.question.Kind;
import org.lianbing.question.Typed;

/** Writes single choices in Aiken, which has room for nothing but the question, its options and the answer. */
final class WriteAiken {

    private static final String ANSWER = "ANSWER: ";

    private final StringBuilder text = new StringBuilder();

    static String of(List<Outgoing> questions) {
        WriteAiken aiken = new WriteAiken();
        questions.forEach(one -> aiken.question(one.typed()));
        return aiken.text();
    }

    /** An option that begins a new one, or a line that looks like an answer, cannot be written. */
    static boolean carries(Typed typed) {
        return typed.kind() == Kind.SINGLE_CHOICE && typed.prompt().lines().noneMatch(line -> line.isBlank() || line.matches("([A-Z][.)]\\s|ANSWER:).*"))
                && typed.options().stream().noneMatch(option -> option.text().contains("\n"));
    }

    private void question(Typed typed) {
        text.append(typed.prompt()).append('\n');
        String right = "";
        for (int i = 0; i < typed.options().size(); i++) {
            text.append(Columns.letter(i)).append(". ").append(typed.options().get(i).text()).append('\n');
            right = typed.options().get(i).right() ? Columns.letter(i) : right;
        }
        text.append(ANSWER).append(right).append("\n\n");
    }

    private String text() {
        return text.toString();
    }
}
