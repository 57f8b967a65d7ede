package org.lianbing.exam;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.lianbing.people.MemberCard;
import org.lianbing.question.Option;

/**
 * A question of a sitting whose key is in doubt (题目异议), for its trainers and its reviewer.
 *
 * @param part         which question of a case, from 1; 0 for all other kinds
 * @param state        {@code open}, {@code upheld} or {@code refused}
 * @param disputes     how many candidates dispute it
 * @param openedReason why a trainer has it reviewed (again); null where candidates alone brought it up
 * @param reviewer     null until one is named
 * @param answer       null while it is open, as what follows
 */
public record DisputedQuestion(long id, long sitting, String sittingTitle, long revision, int part, String state, Instant raisedAt, int disputes,
        String openedReason, MemberCard reviewer, String answer, MemberCard decidedBy, Instant decidedAt, Shown shown) {

    /**
     * What was asked.
     *
     * @param number   of the revision
     * @param key      what counts as right in this sitting now
     * @param rekeyable whether another key can be named
     * @param lines    the key as it was asked, in lines
     * @param ruling   how it is marked in this sitting if that was corrected, else null
     */
    public record Shown(String ref, int number, String kind, String prompt, List<Option> options, JsonValue key, String explanation,
            boolean rekeyable, List<String> lines, String ruling) {
    }

    /**
     * What a candidate says against it.
     *
     * @param member null for a reader who reviews it
     */
    public record Said(MemberCard member, String reason, Instant raisedAt, JsonValue response) {
    }

    /**
     * A correction that was made.
     *
     * @param bank    what became of the question in the bank: {@code revised}, {@code retired} or {@code left}
     * @param changed how many results it changed
     */
    public record Made(String ruling, String reason, MemberCard by, Instant at, String bank, int changed) {
    }

    public boolean isOpen() {
        return state.equals("open");
    }
}
