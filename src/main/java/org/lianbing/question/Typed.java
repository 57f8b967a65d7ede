package org.lianbing.question;

import java.util.List;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;

/**
 * A question as an author typed it, into a form or a table: plain text, not yet known to make sense. No part of it is null.
 *
 * @param options    of a choice, in order; those without a text are left out unless they are marked right
 * @param answers    what is right where there are no options: {@code true} or {@code false}, the number, the model answer; for each
 *                   gap its accepted answers
 * @param difficulty 1 to 5, or 0 for what could not be read
 * @param importance null for what could not be read
 */
public record Typed(Kind kind, String prompt, List<TypedOption> options, List<List<String>> answers, Partial partial, Wrong wrong,
        String tolerance, String unit, String explanation, Importance importance, int difficulty, List<String> tags, String source) {

    /** The usual, where an author says nothing. */
    public static final int USUAL_DIFFICULTY = 2;

    /**
     * One option.
     *
     * @param id   as it was called before; empty for a new one
     */
    public record TypedOption(String id, String text, boolean right) {
    }

    /** As it would have to be typed to become exactly this. */
    public static Typed of(Content content) {
        Body body = content.body();
        boolean many = body instanceof MultipleChoice;
        return new Typed(body.kind(), PlainText.text(body.prompt()), options(body), answers(body),
                many ? ((MultipleChoice) body).partial() : Partial.NONE, many ? ((MultipleChoice) body).wrong() : Wrong.ZERO,
                body instanceof Numeric numeric ? numeric.tolerance().toPlainString() : "",
                body instanceof Numeric numeric && numeric.unit() != null ? numeric.unit() : "", PlainText.text(content.explanation()),
                content.importance(), content.difficulty(), List.copyOf(content.tags()), content.source());
    }

    private static List<TypedOption> options(Body body) {
        List<String> right = body instanceof SingleChoice single ? List.of(single.answer())
                : body instanceof MultipleChoice multiple ? List.copyOf(multiple.answer()) : List.of();
        return body.options().stream().map(option -> new TypedOption(option.id(), PlainText.text(option.text()), right.contains(option.id()))).toList();
    }

    private static List<List<String>> answers(Body body) {
        return switch (body.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> List.of();
            case TRUE_FALSE -> List.of(List.of(String.valueOf(((TrueFalse) body).answer())));
            case GAP -> ((Gap) body).answers();
            case NUMERIC -> List.of(List.of(((Numeric) body).answer().toPlainString()));
            case SHORT_ANSWER -> List.of(List.of(((ShortAnswer) body).model()));
        };
    }

    /** The only answer, or the empty text. */
    String answer() {
        return answers.isEmpty() || answers.get(0).isEmpty() ? "" : answers.get(0).get(0).strip();
    }
}
