package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Language;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/**
 * Knows whose a token is. Each node remembers an answer for at most ten seconds, so that a hall of people saving answers does not
 * ask the database each time; a sign-out on this node is felt at once, on others within that time.
 */
@ApplicationScoped
public class Tokens {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    /** How exactly the list of devices knows when one was last used; it saves a write at each call. */
    private static final Duration LAST_USED = Duration.ofMinutes(10);
    private static final int AT_MOST = 20_000;

    private final Sql sql;
    private final Clock clock;
    private final Members members;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Tokens() {
        this(null, null, null);
    }

    @Inject
    Tokens(Sql sql, Clock clock, Members members) {
        this.sql = sql;
        this.clock = clock;
        this.members = members;
    }

    /** Empty if there is no such token, it has run out, or its owner has left. */
    public Optional<SignedIn> find(String token) {
        String hash = Secret.hash(token);
        Instant now = clock.instant();
        Known remembered = known.get(hash);
        if (remembered != null && remembered.until().isAfter(now)) {
            return Optional.of(remembered.signedIn());
        }
        Optional<SignedIn> found = look(hash, now);
        known.remove(hash);
        if (known.size() >= AT_MOST) {
            known.clear();
        }
        found.ifPresent(signedIn -> sql.update("update sign_in set last_used_at=? where id=? and (last_used_at is null or last_used_at<?)", now,
                signedIn.signInId(), now.minus(LAST_USED)));
        found.ifPresent(signedIn -> known.put(hash, new Known(signedIn, now.plus(REMEMBERED))));
        return found;
    }

    private Optional<SignedIn> look(String hash, Instant now) {
        return sql.one(this::read, "select s.id, s.member_id, a.language, a.theme, a.must_change, c.unit_path, "
                + "(select string_agg(h.role, ' ') from " + Holdings.NOW + " h where h.member_id = s.member_id) as roles "
                + "from sign_in s join account a on a.member_id=s.member_id join member_card c on c.id=s.member_id "
                + "where s.token_hash=? and s.expires_at>? and c.left_on is null", Holdings.at(now, hash, now));
    }

    private SignedIn read(Row row) {
        String roles = row.text("roles");
        Set<Role> held = roles == null ? Set.of() : Arrays.stream(roles.split(" ")).map(Role::of).collect(Collectors.toUnmodifiableSet());
        ZoneId zone = members.zoneOf(row.text("unit_path"));
        return new SignedIn(row.id("id"), row.member("member_id"), Language.ofTag(row.text("language")), row.text("theme"),
                row.flag("must_change"), zone, held);
    }

    /** Ends this one sign-in. */
    @Transactional
    public void end(String token) {
        sql.update("delete from sign_in where token_hash=?", Secret.hash(token));
        known.remove(Secret.hash(token));
    }

    /** Ends this sign-in of the member; nothing if it is not his. */
    @Transactional
    void end(MemberId member, long signIn) {
        sql.update("delete from sign_in where id=? and member_id=?", signIn, member);
        known.values().removeIf(entry -> entry.signedIn().member().equals(member) && entry.signedIn().signInId() == signIn);
    }

    @Transactional
    void endAllBut(MemberId member, long signIn) {
        sql.update("delete from sign_in where member_id=? and id<>?", member, signIn);
        forget(member);
    }

    @Transactional
    void endAll(MemberId member) {
        sql.update("delete from sign_in where member_id=?", member);
        forget(member);
    }

    /** After roles, language or password changed. */
    void forget(MemberId member) {
        known.values().removeIf(entry -> entry.signedIn().member().equals(member));
    }

    private record Known(SignedIn signedIn, Instant until) {
    }
}
