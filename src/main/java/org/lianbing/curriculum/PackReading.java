package org.lianbing.curriculum;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What reading a pack's folder gave.
 *
 * @param draft    there if and only if nothing is wrong
 * @param problems by file and line
 */
record PackReading(Optional<PackDraft> draft, List<PackProblem> problems) {

    private static final Comparator<PackProblem> BY_PLACE =
            Comparator.comparing(PackProblem::file).thenComparing(problem -> problem.what().line());

    static PackReading of(PackDraft draft, List<PackProblem> problems) {
        return new PackReading(problems.isEmpty() ? Optional.of(draft) : Optional.empty(), problems.stream().sorted(BY_PLACE).toList());
    }

    static PackReading broken(List<PackProblem> problems) {
        return of(null, problems);
    }
}
