package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/**
 * Counts failed tries for each account and place. A device or address from which the member has signed in before is counted for
 * itself alone: whoever guesses elsewhere, be it in the same hall, cannot lock the member out there.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = {Failure.Unauthenticated.class, Failure.TooMany.class})
class Guesses {

    private static final String FAILURES = "select count(*) as n, max(failed_at) as last_at from sign_in_failure ";

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;

    Guesses() {
        this(null, null, null);
    }

    @Inject
    Guesses(Sql sql, Clock clock, Caller caller) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
    }

    /** How failures of a member's account are filed. */
    static String account(MemberId member) {
        return "#" + member;
    }

    /** @param member null if there is no such account; @param device what the browser carries, or null */
    Place place(MemberId member, String device) {
        String address = caller.actor().address();
        if (member == null) {
            return new Place(address, false);
        }
        List<String> known = sql.list(row -> row.text("place"), "select place from known_place where member_id=? and place in (?,?)",
                member, deviceMark(device), addressMark(address));
        if (device != null && known.contains(deviceMark(device))) {
            return new Place(deviceMark(device), true);
        }
        return new Place(address, known.contains(addressMark(address)));
    }

    /** @throws Failure.TooMany with the minutes that are left, during a pause */
    void refuseDuringPause(String account, Place place) {
        Instant now = clock.instant();
        Instant since = now.minus(Lockout.MEMORY);
        Duration left = sql.one(row -> left(Lockout.ONE_PLACE, row, now), FAILURES + "where username=? and address=? and failed_at>?", account,
                place.mark(), since).orElseThrow();
        if (!place.known()) {
            Duration elsewhere = sql.one(row -> left(Lockout.NEW_PLACES, row, now), FAILURES + "where username=? and known=false and failed_at>?",
                    account, since).orElseThrow();
            left = left.compareTo(elsewhere) < 0 ? elsewhere : left;
        }
        if (!left.isZero()) {
            throw new Failure.TooMany("people.signIn.tooMany", left.plusSeconds(59).toMinutes());
        }
    }

    void failed(String account, Place place) {
        sql.update("insert into sign_in_failure(username, address, failed_at, known) values (?,?,?,?)", account, place.mark(), clock.instant(),
                place.known());
    }

    /** The right one: failures here count no more, and the account knows device and address from now on. */
    void succeeded(MemberId member, String account, Place place, String device) {
        sql.update("delete from sign_in_failure where username=? and address=?", account, place.mark());
        remember(member, addressMark(caller.actor().address()));
        if (device != null) {
            remember(member, deviceMark(device));
        }
    }

    private void remember(MemberId member, String mark) {
        if (sql.update("update known_place set seen_at=? where member_id=? and place=?", clock.instant(), member, mark) == 0) {
            sql.update("insert into known_place(member_id, place, seen_at) values (?,?,?) on conflict do nothing", member, mark, clock.instant());
        }
    }

    /** Until when which accounts are paused somewhere; for the administrator. */
    Map<MemberId, Instant> paused() {
        Instant now = clock.instant();
        Map<MemberId, Instant> paused = new HashMap<>();
        sql.list(row -> note(paused, Lockout.ONE_PLACE, row, now), "select username, count(*) as n, max(failed_at) as last_at "
                + "from sign_in_failure where failed_at>? and username like '#%' group by username, address", now.minus(Lockout.MEMORY));
        sql.list(row -> note(paused, Lockout.NEW_PLACES, row, now), "select username, count(*) as n, max(failed_at) as last_at "
                + "from sign_in_failure where failed_at>? and known=false and username like '#%' group by username", now.minus(Lockout.MEMORY));
        return paused;
    }

    private static MemberId note(Map<MemberId, Instant> paused, Lockout lockout, Row row, Instant now) {
        MemberId member = new MemberId(Long.parseLong(row.text("username").substring(1)));
        Duration left = left(lockout, row, now);
        if (!left.isZero()) {
            paused.merge(member, now.plus(left), (one, other) -> one.isAfter(other) ? one : other);
        }
        return member;
    }

    /** Ends every pause of this account. */
    void lift(MemberId member) {
        sql.update("delete from sign_in_failure where username in (?,?)", account(member), KeySignIn.account(member));
    }

    private static Duration left(Lockout lockout, Row row, Instant now) {
        return lockout.left(row.id("n"), row.instant("last_at"), now);
    }

    private static String deviceMark(String device) {
        return device == null ? "" : "d:" + Secret.hash(device).substring(0, 40);
    }

    private static String addressMark(String address) {
        return "a:" + address.substring(0, Math.min(62, address.length()));
    }
}
