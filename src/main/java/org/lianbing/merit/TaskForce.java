package org.lianbing.merit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;

/**
 * A task force with all that belongs to it.
 *
 * @param summary    what its report says; null until there is one
 * @param file       the report's slides, or null
 * @param commentary what the panel says in the end; null until it is closed
 * @param library    its page of the library, or null
 * @param group      the leader first
 * @param steps      by their days
 * @param marks      of the panel, one for each who marked
 */
public record TaskForce(long id, long unitId, String unitName, String unitPath, String title, String goal, MemberId leader, LocalDate dueOn, State state, String summary,
        Long file, Instant reportedAt, String commentary, Instant closedAt, Long library, List<Fellow> group, List<Step> steps, List<Mark> marks) {

    static final Score FULL = Score.of(100);

    /** How far it is. */
    public enum State {
        RUNNING,
        /** The report is in; the panel marks it. */
        REPORTED,
        CLOSED,
        /** Given up. */
        DROPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param share of the report's mark that is his, 0 to 100; null until the report */
    public record Fellow(MemberId member, String name, String number, Integer share) {
    }

    /** @param doneOn null until it is */
    public record Step(long id, String title, LocalDate dueOn, LocalDate doneOn) {

        public boolean isOverdue(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }
    }

    /** What one of the panel gave the report, out of 100. */
    public record Mark(MemberId member, String name, Score score, String words) {
    }

    public boolean is(State asked) {
        return state == asked;
    }

    public boolean hasFellow(MemberId member) {
        return group.stream().anyMatch(one -> one.member().equals(member));
    }

    public int stepsDone() {
        return (int) steps.stream().filter(step -> step.doneOn() != null).count();
    }

    /** The mean of the panel's marks; null before the first. */
    public Score mean() {
        if (marks.isEmpty()) {
            return null;
        }
        BigDecimal sum = marks.stream().map(mark -> mark.score().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Score.rounded(sum.divide(BigDecimal.valueOf(marks.size()), 10, RoundingMode.HALF_UP));
    }

    /** What one of the group achieved: his share of the mean. Who took a full part has the report's own mark; null before the first mark. */
    public Score scoreOf(Fellow fellow) {
        Score mean = mean();
        return mean == null || fellow.share() == null ? null : mean.times(BigDecimal.valueOf(fellow.share(), 2));
    }
}
