package org.lianbing.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lianbing.people.MemberCard;

/**
 * A sitting for its trainer, with those of its candidates who are in his units.
 *
 * @param state     {@code coming}, {@code open}, {@code closed} or {@code cancelled}
 * @param drawn     whether everyone draws his own questions
 * @param resitOf   the sitting that it resits, or null
 * @param cancelled why it was called off; empty if it was not
 * @param rules     of the hall, with its code
 * @param told      what candidates are told of them
 * @param whole     whether all its candidates are in the caller's units, so that he may decide for the whole room
 */
public record SittingDetail(long id, String title, String state, Instant opensAt, Instant closesAt, int minutes, int attempts, int passPercent,
        int questions, BigDecimal outOf, boolean drawn, Feedback feedback, Set<String> tags, Long resitOf, String note, String cancelled,
        boolean whole, HallRules rules, HallNotice told, List<CandidateRow> candidates) {

    /** What it is for. */
    public Preset preset() {
        return Preset.of(tags, resitOf != null);
    }

    /** How many are in one of these states, parted by blanks. */
    public long count(String states) {
        List<String> wanted = List.of(states.split(" "));
        return candidates.stream().filter(row -> wanted.contains(row.state())).count();
    }

    /** Whether nobody has begun. */
    public boolean untouched() {
        return candidates.stream().allMatch(row -> row.attempt() == null);
    }

    /**
     * One candidate and his last attempt.
     *
     * @param state      {@code waiting}, {@code paper} (printed, not keyed in yet), {@code open}, {@code marking}, {@code final}, {@code void},
     *                   {@code absent} or {@code excused}
     * @param attempt    null, as all that hangs on it, if he has not begun
     * @param answered   how many of its questions are answered
     * @param savedAt    when the last answer was saved
     * @param devices    on how many devices it was opened
     * @param forced     whether an invigilator handed it in for him
     * @param keyed      whether it was written on paper and keyed in
     * @param late       how many late answers wait to be admitted
     * @param score      null until it is final
     * @param passedOnce whether any of his attempts passed
     * @param toldAt     when he was last told of this sitting, or null
     * @param readAt     when he read that, or null
     * @param extraMinutes more time that each of his attempts has
     * @param seat       where he sits, from 1; null if no seats are allotted
     * @param awayTimes  how often he left the page, and for how many seconds in all
     * @param lock       {@code locked} if the attempt stays with its device, {@code unlocked} if the next may take it over; else null
     */
    public record CandidateRow(MemberCard member, String state, Long attempt, int answered, Instant savedAt, Instant endsAt, Instant submittedAt,
            boolean byBell, boolean forced, boolean keyed, int devices, int late, boolean reopened, BigDecimal score, Boolean passed, boolean passedOnce, String excusedReason,
            Instant toldAt, Instant readAt, int extraMinutes, Integer seat, int awayTimes, int awaySeconds, String lock) {

        /** Who failed, has a void attempt, was absent or is excused. */
        public boolean needsResit() {
            return state.equals("absent") || state.equals("excused") || state.equals("void") && !passedOnce || state.equals("final") && !passedOnce;
        }
    }
}
