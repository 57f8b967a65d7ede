package org.lianbing.question;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;

/**
 * Another key for a question that was asked with a wrong one: pure. A key is a list of lines: ids of options, {@code true} or
 * {@code false}, a number, or for each gap its accepted answers parted by {@code |}.
 */
public final class Rekey {

    private Rekey() {
    }

    /** Whether the kind has a key that a reviewer can name; where it has none, all can be given the points. */
    public static boolean possible(Body asked) {
        return switch (asked.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE, GAP, NUMERIC -> true;
            default -> false;
        };
    }

    /** The key as it was, in lines; empty where {@link #possible} says no. */
    public static List<String> lines(Body asked) {
        if (asked instanceof Gap gap) {
            return gap.answers().stream().map(accepted -> String.join("|", accepted)).toList();
        } else if (asked instanceof SingleChoice single) {
            return List.of(single.answer());
        } else if (asked instanceof MultipleChoice multiple) {
            return List.copyOf(multiple.answer());
        }
        return asked instanceof Numeric numeric ? List.of(numeric.answer().toPlainString())
                : asked instanceof TrueFalse statement ? List.of(String.valueOf(statement.answer())) : List.of();
    }

    /**
     * What a response is worth under the new key. Where several options of a single choice turned out right, any of them has all
     * points: who was asked for one could not give two.
     */
    public static Mark mark(Body asked, List<String> right, JsonValue response) {
        if (asked instanceof SingleChoice) {
            return Response.text(response).filter(right::contains).isPresent() ? Mark.FULL : Mark.NOTHING;
        }
        return with(asked, right).mark(response);
    }

    /** What to show as right. */
    public static JsonValue key(Body asked, List<String> right) {
        JsonValue key = with(asked, right).key();
        return asked instanceof SingleChoice && key instanceof JsonArray several && several.size() == 1 ? several.get(0) : key;
    }

    /**
     * The question for the bank: a single choice of which several options are right becomes a multiple choice.
     *
     * @throws Failure.Invalid at {@code right} if that is no key for it, or the one that it has
     */
    public static Body with(Body asked, List<String> right) {
        try {
            Body changed = changed(asked, right);
            if (!changed.equals(asked)) {
                return changed;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException nonsense) {
            throw Failure.Invalid.field("right", "question.rekey.nonsense");
        }
        throw Failure.Invalid.field("right", "question.rekey.same");
    }

    private static Body changed(Body asked, List<String> right) {
        if (asked instanceof SingleChoice single) {
            return right.size() == 1 ? new SingleChoice(single.prompt(), single.options(), right.get(0))
                    : new MultipleChoice(single.prompt(), single.options(), new LinkedHashSet<>(right), Partial.NONE, Wrong.ZERO);
        } else if (asked instanceof MultipleChoice many) {
            return new MultipleChoice(many.prompt(), many.options(), new LinkedHashSet<>(right), many.partial(), many.wrong());
        } else if (asked instanceof TrueFalse statement) {
            Nonsense.refuse(right.size() != 1 || !right.get(0).matches("true|false"), "a statement holds or does not");
            return new TrueFalse(statement.prompt(), Boolean.parseBoolean(right.get(0)));
        } else if (asked instanceof Gap gap) {
            return new Gap(gap.prompt(), right.stream().map(line -> Arrays.stream(line.split("[|｜]")).map(String::strip).toList()).toList());
        } else if (asked instanceof Numeric number) {
            return new Numeric(number.prompt(), new BigDecimal(right.get(0).strip()), number.tolerance(), number.unit());
        }
        throw new IllegalArgumentException("no key to name: " + asked.kind());
    }

    /** The same with one of a case's questions put right; {@code part} 0 for what is no case. */
    static Body whole(Body asked, int part, List<String> right) {
        if (part == 0) {
            return with(asked, right);
        }
        List<Body> parts = new ArrayList<>(asked.parts());
        parts.set(part - 1, with(parts.get(part - 1), right));
        return new CaseStudy(asked.prompt(), parts);
    }
}
