package org.lianbing.appraisal;

import java.util.Objects;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;

/** Why an entry is in the ledger: a fact under a rule, or a named person with a reason. */
public sealed interface Cause {

    /** Whether a rule posted the entry, so that it counts as already posted when the rule is applied again. */
    boolean isByRule();

    /**
     * A rule, when a revision of an outcome arrived.
     *
     * @param outcome  id of the outcome
     * @param revision from 1
     * @param rule     code of the indicator whose rule it is
     * @param scheme   the version of the scheme that holds the rule
     */
    record ByOutcome(long outcome, int revision, String rule, SchemeVersion scheme) implements Cause {

        public ByOutcome {
            Objects.requireNonNull(rule);
            Objects.requireNonNull(scheme);
            if (outcome <= 0 || revision <= 0) {
                throw new IllegalArgumentException("outcomes and revisions count from 1: " + outcome + ", " + revision);
            }
        }

        @Override
        public boolean isByRule() {
            return true;
        }
    }

    /** A person. Fails as {@link Failure.Invalid} {@code appraisal.entry.reason-missing} where the reason is blank. */
    record ByHand(MemberId enteredBy, String reason) implements Cause {

        public ByHand {
            Objects.requireNonNull(enteredBy);
            if (reason == null || reason.isBlank()) {
                throw Failure.Invalid.field("reason", "appraisal.entry.reason-missing");
            }
            reason = reason.strip();
        }

        /**
         * The same, once it is known whom it is about.
         *
         * @throws Failure.Forbidden {@code appraisal.entry.ownPoints} if that is the person himself
         */
        ByHand about(MemberId member) {
            if (member.equals(enteredBy)) {
                throw new Failure.Forbidden("appraisal.entry.ownPoints");
            }
            return this;
        }

        @Override
        public boolean isByRule() {
            return false;
        }
    }
}
