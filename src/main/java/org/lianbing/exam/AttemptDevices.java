package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** On which devices an attempt was opened. Whoever changes his is not refused; the invigilator sees it. */
@ApplicationScoped
@Transactional
public class AttemptDevices {

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

    /**
     * The caller's attempt is open on this device.
     *
     * @param device a mark that the browser keeps; 1–64 letters, digits and hyphens, else it counts as unknown
     */
    public void seen(long attempt, String device, boolean phone) {
        if (!sittings.attempt(attempt).belongsTo(caller.member())) {
            return;
        }
        String mark = device != null && device.matches("[A-Za-z0-9-]{1,64}") ? device : phone ? "phone" : "desk";
        sql.update("insert into attempt_device(attempt_id, device, phone, first_at) values (?,?,?,?) on conflict do nothing", attempt, mark, phone,
                clock.instant());
    }
}
