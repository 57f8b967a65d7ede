package org.lianbing.merit;

import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;

/** What holds for every text that is typed here. */
final class MeritChecks {

    private MeritChecks() {
    }

    /** @return it without spaces around it; a problem at the field if it is missing or too long */
    static String text(String field, String text, int longest, List<Problem> problems) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty()) {
            problems.add(Problem.at(field, "merit.required"));
        } else if (plain.length() > longest) {
            problems.add(Problem.at(field, "merit.tooLong", longest));
        }
        return plain;
    }

    /** @throws Failure.Invalid if there are problems */
    static void done(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("merit.invalid", problems);
        }
    }
}
