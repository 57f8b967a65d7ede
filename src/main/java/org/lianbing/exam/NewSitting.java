package org.lianbing.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;

/**
 * An exam as its trainer sets it.
 *
 * @param parts       topics × counts × points
 * @param drawn       every candidate draws his own questions; otherwise all get the same
 * @param machineOnly leave out questions that a person has to mark
 * @param minutes     1–480, for each attempt
 * @param attempts    1–10
 * @param passPercent 0–100 of the points
 * @param tags        go with the outcome, so that rules can tell exams apart: {@code stage}, {@code onboarding}
 * @param resitOf     the sitting whose result this one replaces, or null
 * @param note        shown to candidates, e.g. why it was opened early; may be empty
 * @param candidates  who may sit it
 * @param rules       of the hall
 */
public record NewSitting(String title, List<PaperPart> parts, boolean drawn, boolean machineOnly, Instant opensAt, Instant closesAt,
        int minutes, int attempts, int passPercent, boolean shuffle, Feedback feedback, boolean showAnswers, Counting counting,
        Set<String> tags, Long resitOf, String note, List<MemberId> candidates, HallRules rules) {

    private static final int MAX_DAYS = 400;

    /** Without rules of the hall. */
    public NewSitting(String title, List<PaperPart> parts, boolean drawn, boolean machineOnly, Instant opensAt, Instant closesAt, int minutes,
            int attempts, int passPercent, boolean shuffle, Feedback feedback, boolean showAnswers, Counting counting, Set<String> tags,
            Long resitOf, String note, List<MemberId> candidates) {
        this(title, parts, drawn, machineOnly, opensAt, closesAt, minutes, attempts, passPercent, shuffle, feedback, showAnswers, counting, tags,
                resitOf, note, candidates, HallRules.NONE);
    }

    /** @throws Failure.Invalid naming every field that is wrong */
    public NewSitting {
        List<Problem> problems = new ArrayList<>();
        check(problems, title != null && !title.isBlank() && title.length() <= 200, "title", "exam.sitting.title");
        check(problems, opensAt != null, "opensAt", "exam.sitting.opensAt");
        check(problems, closesAt != null && (opensAt == null || closesAt.isAfter(opensAt)), "closesAt", "exam.sitting.closesAt");
        check(problems, closesAt == null || opensAt == null || Duration.between(opensAt, closesAt).toDays() <= MAX_DAYS, "closesAt",
                "exam.sitting.tooLong");
        check(problems, minutes >= 1 && minutes <= 480, "minutes", "exam.sitting.minutes");
        check(problems, attempts >= 1 && attempts <= 10, "attempts", "exam.sitting.attempts");
        check(problems, passPercent >= 0 && passPercent <= 100, "passPercent", "exam.sitting.passPercent");
        check(problems, note.length() <= 1000, "note", "exam.sitting.note");
        check(problems, tags.size() <= 20 && tags.stream().allMatch(tag -> tag != null && tag.matches("[^\\s]{1,40}")), "tags",
                "exam.sitting.tags");
        check(problems, parts.stream().map(PaperPart::topic).distinct().count() == parts.size(), "parts", "exam.paper.topicTwice");
        problems.addAll(rules.problems());
        check(problems, !candidates.isEmpty(), "candidates", "exam.sitting.nobody");
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("exam.sitting.invalid", problems);
        }
        parts = List.copyOf(parts);
        tags = Set.copyOf(tags);
        candidates = List.copyOf(candidates);
    }

    private static void check(List<Problem> problems, boolean good, String field, String code) {
        if (!good) {
            problems.add(Problem.at(field, code));
        }
    }
}
