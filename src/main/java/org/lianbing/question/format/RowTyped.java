package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianbing.question.FileAnswer.Accepted;
import org.lianbing.question.Gap;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Ordering;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.More;
import org.lianbing.question.Typed.TypedOption;

/** The cells of a row as its author would have typed them into the form. */
final class RowTyped {

    private static final String PARTS = "[、,，;；|/\\s]+";

    private final SheetRow row;
    private final Kind kind;
    private final List<String> options;
    private final String answer;

    RowTyped(SheetRow row, Kind kind) {
        this.row = row;
        this.kind = kind;
        this.options = row.options();
        this.answer = row.text("answer");
    }

    Typed typed() {
        String[] number = kind == Kind.NUMERIC ? AnswerCell.numeric(answer) : null;
        return new Typed(kind, prompt(), options(), answers(number),
                kind == Kind.ORDERING ? Partial.NONE : word("partial", Vocabulary::partial, Partial.NONE, "question.import.partial"),
                word("wrong", Vocabulary::wrong, Wrong.ZERO, "question.import.wrong"),
                number == null || number[1].isEmpty() ? row.text("tolerance") : number[1],
                kind != Kind.NUMERIC ? "" : number == null || number[2].isEmpty() ? row.text("unit") : number[2], row.text("explanation"),
                word("importance", Vocabulary::importance, Importance.X, "question.import.importance"),
                word("difficulty", Vocabulary::difficulty, Typed.USUAL_DIFFICULTY, "question.import.difficulty"),
                Separated.tags(row.text("tags")), row.text("source"), more());
    }

    private String prompt() {
        return kind == Kind.GAP || kind == Kind.CLOZE ? AnswerCell.withGaps(row.text("prompt")) : row.text("prompt");
    }

    private List<TypedOption> options() {
        return switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> marked();
            case ORDERING -> ordered().stream().map(text -> new TypedOption("", text, false)).toList();
            case MATCHING -> options.stream().map(text -> new TypedOption("", text, false)).toList();
            default -> List.of();
        };
    }

    /** As they stand, or as the letters of the answer say. */
    private List<String> ordered() {
        List<Integer> places = AnswerCell.sequence(answer);
        if (answer.isEmpty()) {
            return options;
        }
        boolean every = places.size() == options.size() && places.stream().distinct().filter(place -> place < options.size()).count() == places.size();
        row.refuseUnless(every, "answer", "question.import.letters", answer);
        return every ? places.stream().map(options::get).toList() : options;
    }

    private More more() {
        return switch (kind) {
            case ORDERING -> More.ordered(word("partial", Vocabulary::order, Ordering.Partial.NONE, "question.import.order"));
            case ESSAY -> More.rubric(row.text("rubric").lines().toList());
            case HOTSPOT -> More.picture(row.text("picture"));
            case FILE -> More.accepting(accepts());
            default -> More.NONE;
        };
    }

    private List<String> accepts() {
        List<Optional<Accepted>> meant = Stream.of(row.text("accepts").split(PARTS)).filter(word -> !word.isEmpty()).map(Vocabulary::accepted).toList();
        row.refuseUnless(meant.stream().allMatch(Optional::isPresent), "accepts", "question.import.accepts", row.text("accepts"));
        return meant.stream().flatMap(Optional::stream).map(Accepted::code).toList();
    }

    private List<List<String>> answers(String[] number) {
        return switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, MATCHING, ORDERING, CASE -> List.of();
            case TRUE_FALSE -> List.of(List.of(truth()));
            case GAP, CLOZE -> answer.isEmpty() ? List.of() : AnswerCell.gaps(answer, Gap.count(prompt()));
            case NUMERIC -> List.of(List.of(number == null ? answer : number[0]));
            case SHORT_ANSWER, ESSAY, FILE -> List.of(List.of(answer));
            case HOTSPOT -> Separated.gaps(answer);
        };
    }

    /** Some tables give a statement the options A 正确, B 错误. */
    private String truth() {
        Set<Integer> letters = AnswerCell.letters(answer);
        int place = letters.size() == 1 ? letters.iterator().next() : options.size();
        String said = place < options.size() ? options.get(place) : answer;
        return Vocabulary.truth(said).map(String::valueOf).orElse(said);
    }

    private List<TypedOption> marked() {
        Set<Integer> right = AnswerCell.letters(answer);
        boolean beyond = right.stream().anyMatch(place -> place >= options.size() || options.get(place).isEmpty());
        boolean inWords = !answer.isEmpty() && options.contains(answer) && (beyond || right.isEmpty());
        if (!inWords && (beyond || right.isEmpty() && !answer.isEmpty())) {
            row.refuse("answer", "question.import.letters", answer);
        }
        List<TypedOption> marked = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            boolean chosen = inWords ? options.get(i).equals(answer) : right.contains(i);
            marked.add(new TypedOption("", options.get(i), chosen && !options.get(i).isEmpty()));
        }
        return marked;
    }

    private <T> T word(String field, Function<String, Optional<T>> meaning, T usual, String code) {
        String said = row.text(field);
        if (said.isEmpty()) {
            return usual;
        }
        Optional<T> meant = meaning.apply(said);
        row.refuseUnless(meant.isPresent(), field, code, said);
        return meant.orElse(usual);
    }
}
