package org.lianbing.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;

/** Days as somebody typed them; null where he typed none. See {@link MonthDays} for what they mean. */
public record CalendarDraft(Integer entryUntil, Integer checkUntil, Integer closeBy, Integer publicDays) {

    /** @throws Failure.Invalid with every field that is missing, out of range or not after the step before */
    MonthDays checked() {
        List<Problem> problems = new ArrayList<>();
        within(problems, "entryUntil", entryUntil);
        within(problems, "checkUntil", checkUntil);
        within(problems, "closeBy", closeBy);
        within(problems, "publicDays", publicDays);
        if (problems.isEmpty() && checkUntil <= entryUntil) {
            problems.add(Problem.at("checkUntil", "appraisal.calendar.checkOrder", entryUntil));
        }
        if (problems.isEmpty() && closeBy <= checkUntil) {
            problems.add(Problem.at("closeBy", "appraisal.calendar.closeOrder", checkUntil));
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("appraisal.calendar.wrong", problems);
        }
        return new MonthDays(entryUntil, checkUntil, closeBy, publicDays);
    }

    private static void within(List<Problem> problems, String field, Integer days) {
        if (days == null || days < 1 || days > MonthDays.LATEST) {
            problems.add(Problem.at(field, "appraisal.calendar.range", MonthDays.LATEST));
        }
    }
}
