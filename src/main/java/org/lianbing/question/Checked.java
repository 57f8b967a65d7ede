package org.lianbing.question;

import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;

/**
 * What came of checking what was typed: a content, or what is wrong at which field.
 *
 * @param content null if there is a problem
 */
public record Checked(Content content, List<Problem> problems) {

    /** @throws Failure.Invalid with all problems, if there is any */
    public Content orRefuse() {
        if (!problems.isEmpty()) {
            throw new Failure.Invalid(problems.get(0).code(), problems, problems.get(0).args().toArray());
        }
        return content;
    }
}
