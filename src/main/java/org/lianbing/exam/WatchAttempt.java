package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** What a candidate's page asks every few seconds: one statement, whatever there is to tell. */
@ApplicationScoped
@Transactional
public class WatchAttempt {

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    WatchAttempt() {
        this(null, null, null);
    }

    @Inject
    WatchAttempt(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws Failure.NotFound if the caller has no such attempt
     * @throws Failure.Conflict {@code exam.device.other} if it goes on on another device
     */
    public AttemptState look(long id, Device device) {
        record Line(String state, Instant endsAt, String device, AttemptState.Message message) {
        }
        List<Line> lines = sql.list(row -> new Line(row.text("state"), row.instant("ends_at"), row.text("device"), row.number("message") == null ? null
                : new AttemptState.Message(Long.toString(row.id("message")), row.text("words"), row.instant("sent_at"))), "select a.state, a.ends_at, a.device, "
                + "s.id as message, s.words, s.sent_at from attempt a left join (sitting_message_to t join sitting_message s on s.id=t.message_id) on "
                + "t.member_id=a.member_id and t.seen_at is null and s.sitting_id=a.sitting_id where a.id=? and a.member_id=? order by s.id", id,
                caller.member());
        if (lines.isEmpty()) {
            throw new Failure.NotFound("exam.attempt.unknown");
        }
        if (lines.get(0).state().equals("OPEN") && lines.get(0).device() != null && !lines.get(0).device().equals(device.mark())) {
            throw new Failure.Conflict("exam.device.other");
        }
        return new AttemptState(Long.toString(id), lines.get(0).state().toLowerCase(Locale.ROOT), clock.instant(), lines.get(0).endsAt(),
                lines.stream().map(Line::message).filter(message -> message != null).toList());
    }
}
