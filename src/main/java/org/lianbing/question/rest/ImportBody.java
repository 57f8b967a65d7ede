package org.lianbing.question.rest;

import java.util.List;
import java.util.function.Function;
import org.lianbing.kernel.Problem;
import org.lianbing.question.Tally;
import org.lianbing.question.format.ImportQuestions.Preview;
import org.lianbing.question.format.LeftOut;

/**
 * What an import did, or would do.
 *
 * @param unchanged  in the bank exactly so
 * @param duplicates twice in the file
 * @param elsewhere  in a course pack, or another author's: not added again
 * @param topics     titles of the topics that it made
 * @param leftOut    what is in the file besides: kinds that we do not have, remarks; they do not stop the rest
 */
public record ImportBody(int imported, int updated, int unchanged, int duplicates, int elsewhere, List<String> topics, List<Wrong> problems,
        List<LeftOut> leftOut) {

    /** @param done whether the file was to be taken; then, with a problem, nothing was */
    static ImportBody of(Preview read, boolean done, Function<Problem, String> saying) {
        Tally tally = read.tally();
        List<Wrong> wrong = tally.problems().stream().map(one -> new Wrong(one.sheet().isEmpty() ? null : one.sheet(), one.problem().line(),
                one.problem().field(), one.problem().code(), saying.apply(one.problem()))).toList();
        return done && !wrong.isEmpty() ? new ImportBody(0, 0, 0, 0, 0, List.of(), wrong, read.reading().leftOut())
                : new ImportBody(tally.imported(), tally.updated(), tally.unchanged(), tally.duplicates(), tally.elsewhere(), tally.topics(), wrong, read.reading().leftOut());
    }

    /** @param sheet null where the file has one only */
    public record Wrong(String sheet, int line, String field, String code, String message) {
    }
}
