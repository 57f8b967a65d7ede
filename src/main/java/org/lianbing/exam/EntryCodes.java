package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Sql;

/** Asks candidates for the code of the hall (进场口令), and lets nobody guess it. Under the candidate's lock, in the transaction of the start. */
@ApplicationScoped
class EntryCodes {

    private static final int FREE = 4;
    private static final int MOST_MINUTES = 15;

    private final Sql sql;
    private final Clock clock;

    EntryCodes() {
        this(null, null);
    }

    @Inject
    EntryCodes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @throws Failure.Forbidden {@code exam.code.wrong}: missing or wrong; the transaction has to stand, since it counts
     * @throws Failure.TooMany   during a pause after wrong ones, with the minutes that are left
     */
    void ask(Sitting sitting, MemberId candidate, String typed) {
        if (sitting.rules().code() == null) {
            return;
        }
        Instant now = clock.instant();
        Duration left = sql.one(row -> left(row.count("wrong_codes"), row.instant("wrong_code_at"), now), "select wrong_codes, wrong_code_at "
                + "from candidate where sitting_id=? and member_id=?", sitting.id(), candidate).orElseThrow();
        if (!left.isZero()) {
            throw new Failure.TooMany("exam.code.pause", left.plusSeconds(59).toMinutes());
        }
        if (typed == null || typed.isBlank()) {
            throw new Failure.Forbidden("exam.code.wrong");
        }
        if (!sitting.rules().admits(typed)) {
            sql.update("update candidate set wrong_codes=wrong_codes+1, wrong_code_at=? where sitting_id=? and member_id=?", now, sitting.id(), candidate);
            throw new Failure.Forbidden("exam.code.wrong");
        }
    }

    /** What is left of the pause after so many wrong ones, of which the last came then. */
    static Duration left(int wrong, Instant last, Instant now) {
        Duration left = last == null ? Duration.ZERO : Duration.between(now, last.plus(pause(wrong)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** None for the first four wrong codes, then 1, 2, 4, 8 minutes and at most a quarter of an hour. */
    static Duration pause(int wrong) {
        int over = wrong - FREE;
        return over <= 0 ? Duration.ZERO : Duration.ofMinutes(over > FREE ? MOST_MINUTES : 1L << (over - 1));
    }
}
