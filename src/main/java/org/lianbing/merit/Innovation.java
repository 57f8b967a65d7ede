package org.lianbing.merit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;

/**
 * What a member does differently, and how well that works.
 *
 * @param problem what was in the way before; way: what he does; effect: what came of it, with figures
 * @param decidedBy a name, or null as long as nothing is decided
 * @param reason  of the decision
 * @param library its page of the library, or null
 */
public record Innovation(long id, MemberId author, String authorName, long unitId, String unitName, String unitPath, Field field, String title, String problem,
        String way, String effect, State state, Instant proposedAt, String decidedBy, Instant decidedAt, String reason, Long library, List<Opinion> opinions) {

    /** The five fields (S35). */
    public enum Field {
        /** 服务技能. */
        SERVICE,
        /** 营销手段. */
        MARKETING,
        /** 工作效率. */
        EFFICIENCY,
        /** 品牌培育. */
        BRAND,
        /** 市场分析. */
        ANALYSIS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Null for what is none. */
        public static Field ofOrNull(String code) {
            for (Field field : values()) {
                if (field.code().equals(code)) {
                    return field;
                }
            }
            return null;
        }
    }

    /** How far it is. What is adopted or spread is an outcome, out of 100; what that is worth in points, the appraisal's rules say. */
    public enum State {
        PROPOSED(null),
        /** Back to its author, who may propose it again. */
        RETURNED(null),
        /** 采纳: good for his own work and his department's. */
        ADOPTED(Score.of(60)),
        /** 推广: for everyone; a page of the library. */
        SPREAD(Score.of(100));

        private final Score score;

        State(Score score) {
            this.score = score;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Null where nothing was achieved yet. */
        Score score() {
            return score;
        }

        /** Null for what is none. */
        public static State ofOrNull(String code) {
            for (State state : values()) {
                if (state.code().equals(code)) {
                    return state;
                }
            }
            return null;
        }
    }

    /** What one of the panel would decide. */
    public record Opinion(MemberId member, String name, State verdict, String words) {
    }

    /** Whether the panel has still something to say. */
    public boolean isOpen() {
        return state == State.PROPOSED;
    }

    /** Whether it may still rise: what was adopted may prove itself and be spread. */
    public boolean isDecidable() {
        return state == State.PROPOSED || state == State.ADOPTED;
    }
}
