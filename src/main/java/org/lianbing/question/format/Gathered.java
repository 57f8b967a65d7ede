package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.question.Brought;
import org.lianbing.question.CheckTyped;
import org.lianbing.question.Checked;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.RowProblem;
import org.lianbing.question.Typed;

/** What a reader finds, question by question, in the order of the file. Nothing gets lost: what is not taken is said. */
final class Gathered {

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 60;

    private final List<Brought> questions = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    /** @param text how it stands in the file, for the case that something is wrong with it */
    void take(int line, String code, String topic, Typed typed, Supplier<String> text) {
        Bounds.refuse(questions.size() + problems.size() >= Bounds.QUESTIONS);
        Checked checked = CheckTyped.of(typed);
        boolean named = code.length() <= LONGEST_CODE && code.lines().count() <= 1;
        if (checked.problems().isEmpty() && named) {
            questions.add(new Brought("", line, code, shortened(topic, KeepTopics.LONGEST_TITLE), checked.content()));
            return;
        }
        checked.problems().stream().map(problem -> new Problem(problem.field(), line, problem.code(), problem.args()))
                .forEach(problem -> problems.add(new RowProblem("", problem)));
        if (!named) {
            problems.add(RowProblem.of("", line, "code", "question.import.code", LONGEST_CODE));
        }
        unread.add(Unread.text(line, text.get()));
    }

    /** A question that was read like a row of a table. */
    void row(Optional<Brought> read, List<RowProblem> wrong, Unread text) {
        Bounds.refuse(questions.size() + problems.size() >= Bounds.QUESTIONS);
        read.ifPresent(questions::add);
        problems.addAll(wrong);
        if (read.isEmpty()) {
            unread.add(text);
        }
    }

    void refuse(int line, String text, String field, String code, Object... args) {
        Bounds.refuse(problems.size() >= Bounds.QUESTIONS);
        problems.add(RowProblem.of("", line, field, code, args));
        unread.add(Unread.text(line, text));
    }

    void leaveOut(int line, String kind, String name) {
        Bounds.refuse(leftOut.size() >= Bounds.QUESTIONS);
        leftOut.add(new LeftOut(line, kind, shortened(name.strip(), LONGEST_NAME)));
    }

    private static String shortened(String text, int length) {
        String oneLine = text.strip().replaceAll("\\s+", " ");
        return oneLine.substring(0, Math.min(length, oneLine.length()));
    }

    /** @throws Failure.Invalid if there was nothing at all */
    Reading reading() {
        if (questions.isEmpty() && problems.isEmpty() && leftOut.isEmpty()) {
            throw Failure.Invalid.field("file", "question.import.nothing");
        }
        return new Reading(questions, problems, List.of(), unread, leftOut);
    }
}
