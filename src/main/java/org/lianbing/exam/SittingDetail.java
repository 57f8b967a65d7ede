package org.lianbing.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.lianbing.people.MemberCard;

/** A sitting for its trainer, with everyone who may sit it. */
public record SittingDetail(long id, String title, Instant opensAt, Instant closesAt, int minutes, int attempts, int passPercent,
        int questions, BigDecimal outOf, String note, boolean closed, List<CandidateRow> candidates) {

    /**
     * One candidate.
     *
     * @param state    {@code waiting}, {@code open}, {@code marking}, {@code final}, {@code absent} or {@code excused}
     * @param attempt  his last attempt, or null
     * @param answered how many of its questions are answered
     */
    public record CandidateRow(MemberCard member, String state, Long attempt, int answered, BigDecimal score, Boolean passed,
            Instant submittedAt, String excusedReason) {
    }
}
