package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** On which devices an attempt was opened, and how often its page was left there. Nobody is refused for it; the invigilator sees it. */
@ApplicationScoped
@Transactional
public class AttemptDevices {

    private static final int MOST = 100_000;

    private final Sql sql;
    private final Sittings sittings;
    private final Caller caller;
    private final Clock clock;

    AttemptDevices() {
        this(null, null, null, null);
    }

    @Inject
    AttemptDevices(Sql sql, Sittings sittings, Caller caller, Clock clock) {
        this.sql = sql;
        this.sittings = sittings;
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller's attempt is open on this device. */
    public void seen(long attempt, Device device) {
        if (sittings.attempt(attempt).belongsTo(caller.member())) {
            sql.update("insert into attempt_device(attempt_id, device, phone, first_at) values (?,?,?,?) on conflict do nothing", attempt, device.mark(),
                    device.phone(), clock.instant());
        }
    }

    /**
     * How often and how long the caller left the page of his attempt on this device so far, if his sitting has it noted. A note for the
     * invigilator; what came before is never taken back.
     *
     * @param times   since he started, 0–{@value #MOST}
     * @param seconds in all, 0–{@value #MOST}
     * @throws Failure.NotFound if the caller has no such attempt
     * @throws Failure.Invalid  if that cannot be
     * @throws Failure.Conflict {@code exam.device.other} if it goes on on another device
     */
    public void away(long attempt, int times, int seconds, Device device) {
        Attempt his = sittings.attempt(attempt);
        if (!his.belongsTo(caller.member())) {
            throw new Failure.NotFound("exam.attempt.unknown");
        }
        if (times < 0 || times > MOST || seconds < 0 || seconds > MOST) {
            throw Failure.Invalid.field("times", "exam.away.range");
        }
        if (!his.isOpen()) {
            return;
        }
        his.requireDevice(device);
        if (sittings.get(his.sittingId()).rules().noteFocus()) {
            sql.update("update attempt_device set away_times=?, away_seconds=? where attempt_id=? and device=? and away_times<=? and away_seconds<=?",
                    times, seconds, attempt, device.mark(), times, seconds);
        }
    }

    /** How often and for how many seconds in all the page of an attempt was left, on whatever device. */
    Away away(long attempt) {
        return sql.one(row -> new Away(row.count("times"), row.count("seconds")), "select coalesce(sum(away_times), 0) as times, "
                + "coalesce(sum(away_seconds), 0) as seconds from attempt_device where attempt_id=?", attempt).orElseThrow();
    }

    record Away(int times, int seconds) {
    }
}
