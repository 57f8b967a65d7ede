package org.lianbing.question.format;

import java.util.List;
import org.lianbing.kernel.Problem;
import org.lianbing.question.QuestionDraft;

/**
 * What a reader found in a file.
 *
 * @param drafts   the questions without a problem, in the order of the file
 * @param problems everything that is wrong, by line; a file is good when there is none
 */
public record Result(List<QuestionDraft> drafts, List<Problem> problems) {

    public Result {
        drafts = List.copyOf(drafts);
        problems = List.copyOf(problems);
    }
}
