package org.lianbing.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A gap of a cloze as authors type it. Words to type stand as in any gap; choices are marked as in GIFT: {@code =right~wrong~wrong}.
 * Curly brackets around them, as GIFT has them, may stand or not. Such a sign inside a choice, or at the beginning of a word to type, has
 * a backslash before it.
 */
public final class ChoiceMarks {

    private static final Escapes SIGNS = new Escapes("=~");
    private static final Escapes FIRST = new Escapes("=~{");
    private static final char RIGHT = '=';

    private ChoiceMarks() {
    }

    /** Whether any of these is meant to offer choices. */
    public static boolean offersChoices(List<String> answers) {
        return answers.stream().anyMatch(answer -> SIGNS.sign(bare(answer), 0) == 0);
    }

    public static List<Choice> choices(String typed) {
        String marked = bare(typed);
        List<Choice> choices = new ArrayList<>();
        for (int at = 0; at >= 0;) {
            int next = SIGNS.sign(marked, at + 1);
            String text = SIGNS.plain(marked.substring(at + 1, next < 0 ? marked.length() : next)).strip();
            choices.add(new Choice(text, marked.charAt(at) == RIGHT));
            at = next;
        }
        return choices;
    }

    private static String bare(String typed) {
        String marked = typed.strip();
        return marked.startsWith("{") && marked.endsWith("}") ? marked.substring(1, marked.length() - 1).strip() : marked;
    }

    public static String typed(List<Choice> choices) {
        StringBuilder typed = new StringBuilder();
        choices.forEach(choice -> typed.append(choice.right() ? RIGHT : '~').append(SIGNS.written(choice.text())));
        return typed.toString();
    }

    /** What is right for a gap as a reader sees it. */
    public static String right(List<String> answers) {
        return offersChoices(answers) ? choices(answers.get(0)).stream().filter(Choice::right).map(Choice::text).findFirst().orElse("")
                : answers.stream().map(ChoiceMarks::word).collect(Collectors.joining(" / "));
    }

    /** A word to type, without the backslash that told it from a choice. */
    public static String word(String typed) {
        return isGuarded(typed) ? typed.substring(1) : typed;
    }

    /** The inverse of {@link #word}. */
    public static String typedWord(String word) {
        return FIRST.sign(word, 0) == 0 || isGuarded(word) ? "\\" + word : word;
    }

    private static boolean isGuarded(String typed) {
        return typed.length() > 1 && typed.charAt(0) == '\\' && (typed.charAt(1) == '\\' || FIRST.isSign(typed.charAt(1)));
    }

    /** What may be chosen for a gap. */
    public record Choice(String text, boolean right) {
    }
}
