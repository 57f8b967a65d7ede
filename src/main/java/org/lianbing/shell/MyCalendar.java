package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Secret;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Language;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;

/** The secret address under which a calendar program reads the caller's dates. Only its hash is kept: it is shown once. */
@ApplicationScoped
@Transactional
public class MyCalendar {

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final Settings settings;
    private final AuditTrail audit;

    MyCalendar() {
        this(null, null, null, null, null);
    }

    @Inject
    MyCalendar(Sql sql, Caller caller, Clock clock, Settings settings, AuditTrail audit) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.settings = settings;
        this.audit = audit;
    }

    /** Since when there is an address, and when a calendar last read it; empty if there is none. */
    public Optional<Feed> get() {
        return sql.one(row -> new Feed(row.instant("made_at"), row.instant("read_at")), "select made_at, read_at from calendar_feed where member_id=?",
                caller.member());
    }

    /**
     * Makes an address; one that there was before opens nothing any more.
     *
     * @param language of the feed as long as the member's account names none
     * @return the address, never to be had again
     */
    public String make(Language language) {
        MemberId me = caller.member();
        String secret = Secret.random();
        drop(me);
        sql.update("insert into calendar_feed(member_id, secret_hash, language, made_at) values (?,?,?,?)", me, Secret.hash(secret), language.tag(),
                clock.instant());
        audit.record("shell.calendar.make", "member/" + me, "");
        return settings.baseUrl() + "/api/calendar/" + secret + ".ics";
    }

    /** Whoever has the address reads nothing more; calendars keep what they have read until they are told to forget it. */
    public void revoke() {
        MemberId me = caller.member();
        if (drop(me) > 0) {
            audit.record("shell.calendar.revoke", "member/" + me, "");
        }
    }

    private int drop(MemberId me) {
        return sql.update("delete from calendar_feed where member_id=?", me);
    }

    /** @param readAt null if no calendar has read it yet */
    public record Feed(Instant madeAt, Instant readAt) {
    }
}
