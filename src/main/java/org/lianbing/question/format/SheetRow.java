package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.platform.sheet.Headed;
import org.lianbing.platform.sheet.Sheet;
import org.lianbing.question.Brought;
import org.lianbing.question.CheckTyped;
import org.lianbing.question.Checked;
import org.lianbing.question.Gap;
import org.lianbing.question.Importance;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.RowProblem;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.TypedOption;

/** Reads one row of a table of questions. */
final class SheetRow {

    private static final int LONGEST_CODE = 60;

    private final Headed table;
    private final Sheet.Line line;
    private final String sheet;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<String> options;

    /** @param sheet how problems call the sheet; empty where there is one only */
    SheetRow(Headed table, Sheet.Line line, String sheet) {
        this.table = table;
        this.line = line;
        this.sheet = sheet;
        this.options = new OptionCells(this::text).texts();
    }

    /** A row that has neither question, options nor answer: a number that was filled down too far, a sum. */
    boolean isEmpty() {
        return text("prompt").isEmpty() && text("answer").isEmpty() && options.isEmpty();
    }

    /** Empty if the row has a problem; that is then among {@link #problems}. */
    Optional<Brought> read() {
        String code = text("code");
        String topic = text("topic");
        refuseUnless(code.length() <= LONGEST_CODE && code.lines().count() <= 1, "code", "question.import.code", LONGEST_CODE);
        refuseUnless(topic.length() <= KeepTopics.LONGEST_TITLE && topic.lines().count() <= 1, "topic", "question.import.topic", KeepTopics.LONGEST_TITLE);
        Optional<Kind> kind = kind();
        Optional<Checked> checked = kind.map(this::typed).map(CheckTyped::of);
        // what could not be read at all is not said a second time as missing
        Set<String> unread = problems.stream().map(one -> one.problem().field()).collect(Collectors.toSet());
        checked.ifPresent(one -> one.problems().stream().filter(problem -> !unread.contains(problem.field()))
                .forEach(problem -> refuse(problem.field(), problem.code(), problem.args().toArray())));
        return problems.isEmpty() && checked.isPresent() ? Optional.of(new Brought(sheet, line.number(), code, topic, checked.get().content()))
                : Optional.empty();
    }

    List<RowProblem> problems() {
        return problems;
    }

    private Optional<Kind> kind() {
        String said = text("kind").isEmpty() && !Vocabulary.kinds(table.sheet()).isEmpty() ? table.sheet() : text("kind");
        Set<Kind> kinds = Vocabulary.kinds(said);
        if (!said.isEmpty() && kinds.isEmpty()) {
            refuse("kind", "question.import.kind", said);
        }
        if (kinds.size() == 1) {
            return Optional.of(kinds.iterator().next());
        }
        if (kinds.size() > 1) {
            return Optional.of(choice());
        }
        return said.isEmpty() ? guessed() : Optional.empty();
    }

    /** Only what can be nothing else. */
    private Optional<Kind> guessed() {
        String answer = text("answer");
        boolean truth = Vocabulary.truth(answer).isPresent();
        if (options.size() >= 2 && !AnswerCell.letters(answer).isEmpty()) {
            return Optional.of(choice());
        } else if (options.isEmpty() && Gap.count(text("prompt")) > 0 && !answer.isEmpty()) {
            return Optional.of(Kind.GAP);
        } else if (options.isEmpty() && truth) {
            return Optional.of(Kind.TRUE_FALSE);
        } else if (options.isEmpty() && AnswerCell.numeric(answer) != null) {
            return Optional.of(Kind.NUMERIC);
        }
        refuse("kind", "question.import.kindMissing");
        return Optional.empty();
    }

    private Kind choice() {
        return AnswerCell.letters(text("answer")).size() > 1 ? Kind.MULTIPLE_CHOICE : Kind.SINGLE_CHOICE;
    }

    private Typed typed(Kind kind) {
        String[] number = kind == Kind.NUMERIC ? AnswerCell.numeric(text("answer")) : null;
        boolean choice = kind == Kind.SINGLE_CHOICE || kind == Kind.MULTIPLE_CHOICE;
        return new Typed(kind, kind == Kind.GAP ? AnswerCell.withGaps(text("prompt")) : text("prompt"), choice ? marked() : List.of(),
                answers(kind, number), word("partial", Vocabulary::partial, Partial.NONE, "question.import.partial"),
                word("wrong", Vocabulary::wrong, Wrong.ZERO, "question.import.wrong"),
                number == null || number[1].isEmpty() ? text("tolerance") : number[1],
                kind != Kind.NUMERIC ? "" : number == null || number[2].isEmpty() ? text("unit") : number[2], text("explanation"),
                word("importance", Vocabulary::importance, Importance.X, "question.import.importance"),
                word("difficulty", Vocabulary::difficulty, Typed.USUAL_DIFFICULTY, "question.import.difficulty"),
                Separated.tags(text("tags")), text("source"));
    }

    private List<List<String>> answers(Kind kind, String[] number) {
        String answer = text("answer");
        return switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> List.of();
            case TRUE_FALSE -> List.of(List.of(truth(answer)));
            case GAP -> answer.isEmpty() ? List.of() : AnswerCell.gaps(answer, Gap.count(AnswerCell.withGaps(text("prompt"))));
            case NUMERIC -> List.of(List.of(number == null ? answer : number[0]));
            case SHORT_ANSWER -> List.of(List.of(answer));
        };
    }

    /** Some tables give a statement the options A 正确, B 错误. */
    private String truth(String answer) {
        Set<Integer> letters = AnswerCell.letters(answer);
        int place = letters.size() == 1 ? letters.iterator().next() : options.size();
        String said = place < options.size() ? options.get(place) : answer;
        return Vocabulary.truth(said).map(String::valueOf).orElse(said);
    }

    private List<TypedOption> marked() {
        String answer = text("answer");
        Set<Integer> right = AnswerCell.letters(answer);
        boolean beyond = right.stream().anyMatch(place -> place >= options.size() || options.get(place).isEmpty());
        boolean inWords = !answer.isEmpty() && options.contains(answer) && (beyond || right.isEmpty());
        if (!inWords && (beyond || right.isEmpty() && !answer.isEmpty())) {
            refuse("answer", "question.import.letters", answer);
        }
        List<TypedOption> marked = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            boolean chosen = inWords ? options.get(i).equals(answer) : right.contains(i);
            marked.add(new TypedOption("", options.get(i), chosen && !options.get(i).isEmpty()));
        }
        return marked;
    }

    private <T> T word(String field, Function<String, Optional<T>> meaning, T usual, String code) {
        String said = text(field);
        if (said.isEmpty()) {
            return usual;
        }
        Optional<T> meant = meaning.apply(said);
        refuseUnless(meant.isPresent(), field, code, said);
        return meant.orElse(usual);
    }

    private String text(String field) {
        return table.text(line, field);
    }

    private void refuseUnless(boolean good, String field, String code, Object... args) {
        if (!good) {
            refuse(field, code, args);
        }
    }

    private void refuse(String field, String code, Object... args) {
        problems.add(RowProblem.of(sheet, line.number(), field, code, args));
    }
}
