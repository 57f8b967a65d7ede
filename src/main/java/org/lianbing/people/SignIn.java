package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/**
 * Turns a name and a password into a token. Only failures are counted, per account and address together, so that a hall behind
 * one address is not locked out by one guesser, nor an account by somebody elsewhere. User name and 工号 count as one account.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = {Failure.Unauthenticated.class, Failure.TooMany.class})
public class SignIn {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT_AND_ADDRESS = 8;
    /** From everywhere together: far above what a person mistypes, and still hopeless for guessing. */
    private static final int PER_ACCOUNT = 500;

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;

    SignIn() {
        this(null, null, null);
    }

    @Inject
    SignIn(Sql sql, Clock clock, Caller caller) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param username the account's name or the 工号
     * @param kind     decides how long the token lives
     * @param label    how its owner will know it again in the list of his devices; may be null
     * @throws Failure.Unauthenticated if name or password is wrong, without saying which
     * @throws Failure.TooMany         after too many failures in 15 minutes
     */
    public Token signIn(String username, String password, SignInKind kind, String label) {
        String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > 100 || password == null || password.length() > Passwords.MAX_LENGTH) {
            throw new Failure.Unauthenticated("people.signIn.wrong");
        }
        Optional<Stored> stored = stored(name);
        String counted = stored.map(found -> "#" + found.member()).orElse(name);
        refuseGuessers(counted);
        if (!Passwords.matches(password, stored.map(Stored::hash).orElse(null))) {
            sql.update("insert into sign_in_failure(username, address, failed_at) values (?,?,?)", counted, address(), clock.instant());
            throw new Failure.Unauthenticated("people.signIn.wrong");
        }
        return issue(stored.get().member(), kind, label);
    }

    Token issue(MemberId member, SignInKind kind, String label) {
        Instant now = clock.instant();
        Token token = new Token(Secret.random(), now.plus(kind.lasts()));
        String shown = label == null || label.isBlank() ? kind.code() : label.strip();
        sql.update("insert into sign_in(token_hash, member_id, kind, label, created_at, expires_at) values (?,?,?,?,?,?)",
                Secret.hash(token.token()), member, kind.code(), shown.substring(0, Math.min(200, shown.length())), now,
                token.expiresAt());
        return token;
    }

    private Optional<Stored> stored(String name) {
        return sql.list(row -> new Stored(row.member("member_id"), row.text("password_hash")),
                "select a.member_id, a.password_hash from account a join member m on m.id=a.member_id where m.left_on is null "
                + "and (a.username=? or lower(m.number)=?) order by case when a.username=? then 0 else 1 end", name, name, name)
                .stream().findFirst();
    }

    private void refuseGuessers(String account) {
        Instant since = clock.instant().minus(WINDOW);
        long here = sql.count("select count(*) as n from sign_in_failure where username=? and address=? and failed_at>?",
                account, address(), since);
        long anywhere = sql.count("select count(*) as n from sign_in_failure where username=? and failed_at>?", account, since);
        if (here >= PER_ACCOUNT_AND_ADDRESS || anywhere >= PER_ACCOUNT) {
            throw new Failure.TooMany("people.signIn.tooMany", WINDOW.toMinutes());
        }
    }

    private String address() {
        return caller.actor().address();
    }

    private record Stored(MemberId member, String hash) {
    }
}
