package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.Problem;
import org.lianbing.platform.sheet.Headed;
import org.lianbing.platform.sheet.Sheet;
import org.lianbing.question.Brought;
import org.lianbing.question.CheckTyped;
import org.lianbing.question.Checked;
import org.lianbing.question.Gap;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.Kind;
import org.lianbing.question.RowProblem;
import org.lianbing.question.Typed;

/** Reads one row of a table of questions. */
final class SheetRow {

    private static final int LONGEST_CODE = 60;

    private final Headed table;
    private final Sheet.Line line;
    private final String sheet;
    private final Repairs repairs;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<String> options;

    /** @param sheet how problems call the sheet; empty where there is one only */
    SheetRow(Headed table, Sheet.Line line, String sheet, Repairs repairs) {
        this.repairs = repairs;
        this.table = table;
        this.line = line;
        this.sheet = sheet;
        this.options = new OptionCells(this::text).texts();
    }

    /** A row that has neither question, options nor answer: a number that was filled down too far, a sum. */
    boolean isEmpty() {
        return text("prompt").isEmpty() && text("answer").isEmpty() && options.isEmpty();
    }

    boolean isOfCase() {
        return !caseNumber().isEmpty();
    }

    /** What the rows of one case have in common; empty for a question of its own. */
    String caseNumber() {
        return text("case");
    }

    /** Empty if the row has a problem; that is then among {@link #problems}. */
    Optional<Brought> read() {
        Optional<Kind> kind = kind();
        if (kind.equals(Optional.of(Kind.CASE))) {
            refuse("case", "question.import.caseNumber");
        }
        return brought(kind.map(this::typed));
    }

    /** The situation of a case with its questions. */
    Optional<Brought> readCase(List<Typed> parts) {
        return brought(Optional.of(typed(Kind.CASE).with(parts)));
    }

    private Optional<Brought> brought(Optional<Typed> typed) {
        String code = text("code");
        String topic = text("topic");
        refuseUnless(code.length() <= LONGEST_CODE && code.lines().count() <= 1, "code", "question.import.code", LONGEST_CODE);
        refuseUnless(topic.length() <= KeepTopics.LONGEST_TITLE && topic.lines().count() <= 1, "topic", "question.import.topic", KeepTopics.LONGEST_TITLE);
        Optional<Checked> checked = typed.map(CheckTyped::of);
        checked.ifPresent(this::note);
        return problems.isEmpty() && checked.isPresent() ? Optional.of(new Brought(sheet, line.number(), code, topic, checked.get().content()))
                : Optional.empty();
    }

    /** A question of a case. What is wrong with it is said of this row. */
    Optional<Typed> part(Kind kind) {
        Typed typed = typed(kind);
        Typed part = Typed.part(kind, typed.prompt(), typed.options(), typed.answers(), typed.partial(), typed.wrong(), typed.tolerance(), typed.unit(),
                typed.more());
        note(CheckTyped.of(part));
        return Optional.of(part);
    }

    /** What could not be read at all is not said a second time as missing, what is wrong with a part not of its case. */
    private void note(Checked checked) {
        Set<String> unread = problems.stream().map(one -> one.problem().field()).collect(Collectors.toSet());
        for (Problem problem : checked.problems()) {
            if (!unread.contains(problem.field()) && !CheckTyped.isOfPart(problem)) {
                refuse(problem.field(), problem.code(), problem.args().toArray());
            }
        }
    }

    private Typed typed(Kind kind) {
        return new RowTyped(this, kind).typed();
    }

    List<RowProblem> problems() {
        return problems;
    }

    List<String> options() {
        return options;
    }

    Optional<Kind> kind() {
        String said = text("kind").isEmpty() && !Vocabulary.kinds(table.sheet()).isEmpty() ? table.sheet() : text("kind");
        Set<Kind> kinds = Vocabulary.kinds(said);
        if (!said.isEmpty() && kinds.isEmpty()) {
            refuse("kind", "question.import.kind", said);
        }
        if (kinds.size() == 1) {
            return Optional.of(kinds.iterator().next());
        }
        if (kinds.size() > 1) {
            return Optional.of(kinds.contains(Kind.ESSAY) ? text("rubric").isEmpty() ? Kind.SHORT_ANSWER : Kind.ESSAY : choice());
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

    String text(String field) {
        return repairs.cell(sheet, line.number(), field).orElseGet(() -> table.text(line, field));
    }

    /** The cells of its columns, and of those that it lacks. */
    Unread unread() {
        Map<String, String> cells = new LinkedHashMap<>();
        Stream.concat(table.columns().keySet().stream(), problems.stream().map(one -> one.problem().field()).filter(Columns::isColumn))
                .filter(field -> !"points".equals(field) && !Columns.ofProblems().contains(field)).forEach(field -> cells.put(field, text(field)));
        return new Unread(sheet, line.number(), null, cells);
    }

    void refuseUnless(boolean good, String field, String code, Object... args) {
        if (!good) {
            refuse(field, code, args);
        }
    }

    void refuse(String field, String code, Object... args) {
        problems.add(RowProblem.of(sheet, line.number(), field, code, args));
    }
}
