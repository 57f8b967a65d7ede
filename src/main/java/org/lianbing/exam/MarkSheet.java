package org.lianbing.exam;

import java.math.BigDecimal;
import java.util.List;
import org.lianbing.people.MemberCard;

/** 成绩单: everyone's result in a sitting, the best first, then those without one. */
public record MarkSheet(SittingDetail sitting, List<Row> rows, Statistics statistics) {

    /**
     * @param rank    equal scores share it; null without a score
     * @param state   {@code final}, {@code marking}, {@code open}, {@code waiting}, {@code absent} or {@code excused}
     * @param attempt the one that counts, or null
     * @param resit   what became of his resit, or null if he has none
     */
    public record Row(Integer rank, MemberCard member, String state, Long attempt, BigDecimal score, Boolean passed, String excusedReason,
            Resit resit) {
    }

    /** @param state as above; @param score null until it is final */
    public record Resit(String state, BigDecimal score, Boolean passed) {
    }

    /**
     * @param graded   how many have a score; without any, the other figures are null
     * @param average  one decimal
     * @param passRate percent of those who have a score, one decimal
     */
    public record Statistics(int graded, BigDecimal average, BigDecimal passRate, BigDecimal highest, BigDecimal lowest, List<Band> bands) {

        /** How many stand in the fullest band; at least 1, so that bars have a length. */
        public int fullest() {
            return Math.max(1, bands.stream().mapToInt(Band::count).max().orElse(1));
        }
    }

    /** Scores of at least {@code from} and less than {@code to} percent; the highest band takes the full score in. */
    public record Band(int from, int to, int count) {
    }
}
