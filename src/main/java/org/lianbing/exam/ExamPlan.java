package org.lianbing.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.MemberId;

/**
 * An exam as far as its trainer has filled it in: what a draft keeps. Nothing is checked before it is published.
 *
 * @param points    for each question
 * @param minutes   null, as all numbers here, while it is empty or unreadable
 * @param tags      parted by blanks, beside that of the preset
 * @param resitOf   the sitting that it resits, or null
 * @param blueprint by which its papers are drawn, instead of by topics; or null
 * @param rules     of the hall; a draft from before there were any has none
 */
public record ExamPlan(Preset preset, String title, List<Part> parts, BigDecimal points, boolean drawn, boolean machineOnly, Instant opensAt,
        Instant closesAt, Integer minutes, Integer attempts, Integer passPercent, boolean shuffle, Feedback feedback, boolean showAnswers,
        Counting counting, String tags, Long resitOf, String note, People people, Long blueprint, HallRules rules) {

    private static final int UNREADABLE = -1;

    public ExamPlan {
        rules = rules == null ? HallRules.NONE : rules;
    }

    /** So many questions of a topic. */
    public record Part(String topic, int count) {
    }

    /**
     * Who may sit it.
     *
     * @param units everyone with a customer-manager's post in these and below, of the group
     * @param group empty for all, {@code regular} for who is no newcomer, {@code role:mentor} for who holds a role, else a tier's code
     * @param named numbers or names beside them, as somebody pasted them
     */
    public record People(List<Long> units, String group, String named) {
    }

    /**
     * @param stated tags of the exam that a resit corrects; else empty
     * @throws org.lianbing.kernel.Failure.Invalid naming every field that is wrong
     */
    NewSitting toSitting(Set<String> stated, List<MemberId> candidates) {
        List<PaperPart> wanted = blueprint != null ? List.of() : parts.stream().filter(part -> part.count() != 0).map(part -> PaperPart.of(part.topic(), part.count(), points))
                .toList();
        return new NewSitting(title, wanted, drawn, machineOnly, opensAt, closesAt, or(minutes), or(attempts), or(passPercent), shuffle,
                feedback, showAnswers, counting, allTags(stated), resitOf, note == null ? "" : note.strip(), candidates, rules);
    }

    private Set<String> allTags(Set<String> stated) {
        Set<String> all = new LinkedHashSet<>(stated);
        all.add(preset.tag());
        all.addAll(Arrays.asList((tags == null ? "" : tags).strip().split("\\s+")));
        all.remove("");
        return all;
    }

    private static int or(Integer number) {
        return number == null ? UNREADABLE : number;
    }

    /** The same with other parts, time and people. */
    ExamPlan with(List<Part> otherParts, Instant opens, Instant closes, Long resits, People others) {
        return new ExamPlan(preset, title, new ArrayList<>(otherParts), points, drawn, machineOnly, opens, closes, minutes, attempts, passPercent, shuffle,
                feedback, showAnswers, counting, tags, resits, note, others, blueprint, rules);
    }
}
