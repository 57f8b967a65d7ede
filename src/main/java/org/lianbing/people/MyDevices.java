package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Where the caller is signed in, and the tokens that he gave to programs. */
@ApplicationScoped
@Transactional
public class MyDevices {

    /** The lifetimes that are offered for a token, in days. */
    public static final List<Integer> LIFETIMES = List.of(7, 30, 90, 365);
    private static final int MOST_TOKENS = 20;
    private static final int LABEL_LENGTH = 60;

    private final Sql sql;
    private final Caller caller;
    private final Tokens tokens;
    private final SignIn signIn;
    private final Clock clock;
    private final AuditTrail audit;

    MyDevices() {
        this(null, null, null, null, null, null);
    }

    @Inject
    MyDevices(Sql sql, Caller caller, Tokens tokens, SignIn signIn, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.caller = caller;
        this.tokens = tokens;
        this.signIn = signIn;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param here the sign-in that asks; it comes first, the others by last use */
    public List<SignInCard> list(long here) {
        return sql.list(row -> new SignInCard(row.id("id"), SignInKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), row.text("label"),
                row.text("address"), row.instant("created_at"), row.instant("last_used_at"), row.instant("expires_at"), row.id("id") == here),
                "select id, kind, label, address, created_at, last_used_at, expires_at from sign_in where member_id=? and expires_at>? "
                + "order by case when id=? then 0 else 1 end, coalesce(last_used_at, created_at) desc", caller.member(), clock.instant(), here);
    }

    /** Ends one sign-in or token of the caller; another member's is left alone. */
    public void end(long id) {
        tokens.end(caller.member(), id);
        audit.record("people.device.end", "member/" + caller.member(), "");
    }

    /** @param here the sign-in that stays; tokens of programs end as well */
    public void endOthers(long here) {
        tokens.endAllBut(caller.member(), here);
        audit.record("people.device.endOthers", "member/" + caller.member(), "");
    }

    /**
     * A token for a program, which may then do whatever the caller may.
     *
     * @param label how the caller will know it again
     * @param days  one of {@link #LIFETIMES}
     * @return shown once; only its hash is kept
     */
    public Token newToken(String label, int days) {
        MemberId me = caller.member();
        if (label == null || label.isBlank() || label.strip().length() > LABEL_LENGTH) {
            throw Failure.Invalid.field("label", "people.device.labelShape", LABEL_LENGTH);
        }
        if (!LIFETIMES.contains(days)) {
            throw Failure.Invalid.field("days", "people.device.daysUnknown");
        }
        if (sql.count("select count(*) as n from sign_in where member_id=? and kind='api' and expires_at>?", me, clock.instant()) >= MOST_TOKENS) {
            throw new Failure.Conflict("people.device.tooMany", MOST_TOKENS);
        }
        audit.record("people.device.token", "member/" + me, days + "d");
        return signIn.issue(me, SignInKind.API, label.strip(), Duration.ofDays(days));
    }
}
