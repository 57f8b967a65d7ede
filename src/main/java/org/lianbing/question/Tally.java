package org.lianbing.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a file does to the bank, or did.
 *
 * @param topics   titles of the topics that it makes
 * @param verdicts of each question that was brought, in order; empty where there are problems
 * @param problems why nothing of the file is taken; then all counts say what would be without them
 */
public record Tally(int imported, int updated, int unchanged, int duplicates, int elsewhere, List<String> topics, List<Verdict> verdicts,
        List<RowProblem> problems) {

    static Tally of(List<Verdict> verdicts, List<String> topics, List<RowProblem> problems) {
        return new Tally(count(verdicts, Verdict.IMPORTED), count(verdicts, Verdict.UPDATED), count(verdicts, Verdict.UNCHANGED),
                count(verdicts, Verdict.DUPLICATE), count(verdicts, Verdict.ELSEWHERE), topics, verdicts, problems);
    }

    /** The same, with what the file's reader found wrong. */
    public Tally with(List<RowProblem> more) {
        List<RowProblem> all = new ArrayList<>(problems);
        all.addAll(more);
        all.sort(Comparator.comparing(RowProblem::sheet).thenComparing(one -> one.problem().line()));
        return new Tally(imported, updated, unchanged, duplicates, elsewhere, topics, verdicts, List.copyOf(all));
    }

    /** Whether the bank is, or would be, any different after it. */
    public boolean changes() {
        return imported + updated > 0;
    }

    public int read() {
        return imported + updated + unchanged + duplicates + elsewhere;
    }

    private static int count(List<Verdict> verdicts, Verdict wanted) {
        return (int) verdicts.stream().filter(wanted::equals).count();
    }
}
