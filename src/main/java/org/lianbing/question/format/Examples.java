package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.TypedOption;

/** One question of each kind, as a template shows them. */
final class Examples {

    private Examples() {
    }

    /** In the words of the reader's language. */
    static List<Typed> all(UnaryOperator<String> words) {
        List<Typed> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(example(kind, key -> words.apply("question.template." + key)));
        }
        return all;
    }

    private static Typed example(Kind kind, UnaryOperator<String> words) {
        boolean many = kind == Kind.MULTIPLE_CHOICE;
        List<TypedOption> options = many || kind == Kind.SINGLE_CHOICE ? options(kind, words) : List.of();
        return new Typed(kind, words.apply(kind.code()), options, answers(kind, words), many ? Partial.HALF : Partial.NONE, Wrong.ZERO,
                kind == Kind.NUMERIC ? "0.1" : "0", kind == Kind.NUMERIC ? words.apply("unit") : "", words.apply("explanation"), Importance.X,
                Typed.USUAL_DIFFICULTY, List.of(words.apply("tag")), "");
    }

    private static List<TypedOption> options(Kind kind, UnaryOperator<String> words) {
        List<TypedOption> options = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            boolean right = kind == Kind.SINGLE_CHOICE ? i == 1 : i < 2;
            options.add(new TypedOption("", words.apply(kind.code() + "." + Columns.letter(i)), right));
        }
        return options;
    }

    private static List<List<String>> answers(Kind kind, UnaryOperator<String> words) {
        return switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> List.of();
            case TRUE_FALSE -> List.of(List.of("true"));
            case GAP -> List.of(List.of("200"), List.of("50", words.apply("gap.fifty")));
            case NUMERIC -> List.of(List.of("12.5"));
            case SHORT_ANSWER -> List.of(List.of(words.apply("short-answer.model")));
        };
    }
}
