package org.lianbing.question;

import java.util.ArrayList;
import java.util.List;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;

/**
 * A question as an author typed it, into a form or a table: plain text, not yet known to make sense. No part of it is null.
 *
 * @param options    in order; those without a text are left out unless they are marked right. Of a choice; the steps of an ordering in
 *                   the right order; the pairs of a matching, each a {@link PairLine}
 * @param answers    what is right where there are no options: {@code true} or {@code false}, the number, the model answer; for each
 *                   gap its accepted answers, or its choices as {@link ChoiceMarks}; for each area of a picture {@code x,y,width,height}
 * @param more       what only the rarer kinds have
 * @param difficulty 1 to 5, or 0 for what could not be read
 * @param importance null for what could not be read
 */
public record Typed(Kind kind, String prompt, List<TypedOption> options, List<List<String>> answers, Partial partial, Wrong wrong,
        String tolerance, String unit, String explanation, Importance importance, int difficulty, List<String> tags, String source, More more) {

    /** The usual, where an author says nothing. */
    public static final int USUAL_DIFFICULTY = 2;

    /** Of a kind that has nothing more. */
    public Typed(Kind kind, String prompt, List<TypedOption> options, List<List<String>> answers, Partial partial, Wrong wrong, String tolerance,
            String unit, String explanation, Importance importance, int difficulty, List<String> tags, String source) {
        this(kind, prompt, options, answers, partial, wrong, tolerance, unit, explanation, importance, difficulty, tags, source, More.NONE);
    }

    /** A part of a case, which has nothing but its body. */
    public static Typed part(Kind kind, String prompt, List<TypedOption> options, List<List<String>> answers, Partial partial, Wrong wrong,
            String tolerance, String unit, More more) {
        return new Typed(kind, prompt, options, answers, partial, wrong, tolerance, unit, "", Importance.X, USUAL_DIFFICULTY, List.of(), "", more);
    }

    /**
     * One option.
     *
     * @param id   as it was called before; empty for a new one; of a pair the ids of both, {@code 1:b}
     */
    public record TypedOption(String id, String text, boolean right) {
    }

    /**
     * What only the rarer kinds have.
     *
     * @param order   how an ordering is marked
     * @param rubric  of an essay, each line {@code 40 what is looked at}
     * @param picture the id of a hotspot's picture
     * @param accepts what may be handed in, as codes
     * @param parts   of a case; what they say beside their body is not read
     */
    public record More(Ordering.Partial order, List<String> rubric, String picture, List<String> accepts, List<Typed> parts) {

        public static final More NONE = new More(Ordering.Partial.NONE, List.of(), "", List.of(), List.of());

        public static More ordered(Ordering.Partial order) {
            return new More(order, List.of(), "", List.of(), List.of());
        }

        public static More rubric(List<String> rubric) {
            return new More(Ordering.Partial.NONE, rubric, "", List.of(), List.of());
        }

        public static More picture(String picture) {
            return new More(Ordering.Partial.NONE, List.of(), picture, List.of(), List.of());
        }

        public static More accepting(List<String> accepts) {
            return new More(Ordering.Partial.NONE, List.of(), "", accepts, List.of());
        }

        public static More parts(List<Typed> parts) {
            return new More(Ordering.Partial.NONE, List.of(), "", List.of(), parts);
        }
    }

    /** As it would have to be typed to become exactly this. */
    public static Typed of(Content content) {
        Typed body = of(content.body());
        return new Typed(body.kind(), body.prompt(), body.options(), body.answers(), body.partial(), body.wrong(), body.tolerance(), body.unit(),
                RichText.text(content.explanation()), content.importance(), content.difficulty(), List.copyOf(content.tags()), content.source(),
                body.more());
    }

    /** As a part of a case. */
    public static Typed of(Body body) {
        boolean many = body instanceof MultipleChoice;
        return part(body.kind(), RichText.text(body.prompt()), TypedBody.options(body), TypedBody.answers(body),
                many ? ((MultipleChoice) body).partial() : Partial.NONE, many ? ((MultipleChoice) body).wrong() : Wrong.ZERO,
                body instanceof Numeric numeric ? numeric.tolerance().toPlainString() : "",
                body instanceof Numeric numeric && numeric.unit() != null ? numeric.unit() : "", TypedBody.more(body));
    }

    /** The same with a case's parts. */
    public Typed with(List<Typed> parts) {
        return new Typed(kind, prompt, options, answers, partial, wrong, tolerance, unit, explanation, importance, difficulty, tags, source,
                More.parts(new ArrayList<>(parts)));
    }

    /** The only answer, or the empty text. */
    String answer() {
        return answers.isEmpty() || answers.get(0).isEmpty() ? "" : answers.get(0).get(0).strip();
    }
}
