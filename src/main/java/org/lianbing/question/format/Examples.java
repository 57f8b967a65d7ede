package org.lianbing.question.format;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Ordering;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.More;
import org.lianbing.question.Typed.TypedOption;

/** One question of each kind, as a template shows them. */
final class Examples {

    private final UnaryOperator<String> words;

    private Examples(UnaryOperator<String> words) {
        this.words = key -> words.apply("question.template." + key);
    }

    /** In the words of the reader's language. */
    static List<Typed> all(UnaryOperator<String> words) {
        Examples examples = new Examples(words);
        return Stream.of(Kind.values()).map(examples::of).toList();
    }

    private Typed of(Kind kind) {
        Typed body = body(kind);
        return new Typed(kind, body.prompt(), body.options(), body.answers(), body.partial(), body.wrong(), body.tolerance(), body.unit(),
                words.apply("explanation"), Importance.X, Typed.USUAL_DIFFICULTY, List.of(words.apply("tag")), "", body.more());
    }

    private Typed body(Kind kind) {
        boolean many = kind == Kind.MULTIPLE_CHOICE;
        boolean number = kind == Kind.NUMERIC;
        return Typed.part(kind, words.apply(kind.code()), options(kind), answers(kind), many ? Partial.HALF : Partial.NONE, Wrong.ZERO,
                number ? "0.1" : "0", number ? words.apply("unit") : "", more(kind));
    }

    private List<TypedOption> options(Kind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> options(kind, 4, 1, 2);
            case MULTIPLE_CHOICE -> options(kind, 4, 0, 2);
            case MATCHING, ORDERING -> options(kind, 4, 0, 0);
            default -> List.of();
        };
    }

    /** Of which those from first to before last are right. */
    private List<TypedOption> options(Kind kind, int count, int first, int last) {
        return IntStream.range(0, count).mapToObj(i -> new TypedOption("", words.apply(kind.code() + "." + Columns.letter(i)), i >= first && i < last))
                .toList();
    }

    private List<List<String>> answers(Kind kind) {
        return switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, MATCHING, ORDERING, CASE -> List.of();
            case TRUE_FALSE -> List.of(List.of("true"));
            case GAP -> List.of(List.of("200"), List.of("50", words.apply("gap.fifty")));
            case CLOZE -> List.of(List.of("200"), List.of(words.apply("cloze.choices")));
            case NUMERIC -> List.of(List.of("12.5"));
            case SHORT_ANSWER, ESSAY, FILE -> List.of(List.of(words.apply(kind.code() + ".model")));
            case HOTSPOT -> List.of(List.of("0.1,0.2,0.3,0.25"));
        };
    }

    private More more(Kind kind) {
        return switch (kind) {
            case ORDERING -> More.ordered(Ordering.Partial.PER_PAIR);
            case ESSAY -> More.rubric(Stream.of("A", "B", "C").map(line -> words.apply("essay." + line)).toList());
            case HOTSPOT -> More.picture("1");
            case FILE -> More.accepting(List.of("picture", "sheet"));
            case CASE -> More.parts(List.of(body(Kind.TRUE_FALSE), body(Kind.SHORT_ANSWER)));
            default -> More.NONE;
        };
    }
}
