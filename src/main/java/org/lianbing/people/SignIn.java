package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Measures;
import org.lianbing.platform.Sql;

/** Turns a name and a password into a token. User name and 工号 count as one account; only failures are counted, see {@link Guesses}. */
@ApplicationScoped
@Transactional(dontRollbackOn = {Failure.Unauthenticated.class, Failure.TooMany.class})
public class SignIn {

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final Accounts accounts;
    private final Guesses guesses;
    private final Measures measures;

    SignIn() {
        this(null, null, null, null, null, null);
    }

    @Inject
    SignIn(Sql sql, Clock clock, Caller caller, Accounts accounts, Guesses guesses, Measures measures) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.accounts = accounts;
        this.guesses = guesses;
        this.measures = measures;
    }

    /** As {@link #signIn(String, String, SignInKind, String, String)} from a program, which is no device that would be known again. */
    public Token signIn(String username, String password, SignInKind kind, String label) {
        return signIn(username, password, kind, label, null);
    }

    /**
     * @param username the account's name or the 工号
     * @param kind     decides how long the token lives
     * @param label    how its owner will know it again in the list of his devices; may be null
     * @param device   the mark that this browser carries, or null
     * @throws Failure.Unauthenticated if name or password is wrong, without saying which
     * @throws Failure.TooMany         during a pause after failures, with the minutes that are left
     */
    public Token signIn(String username, String password, SignInKind kind, String label, String device) {
        String name = Accounts.folded(username);
        if (name.isEmpty() || name.length() > Accounts.NAME_LENGTH || password == null || password.length() > Passwords.MAX_LENGTH) {
            throw new Failure.Unauthenticated("people.signIn.wrong");
        }
        Optional<Accounts.Stored> stored = accounts.named(name);
        MemberId member = stored.map(Accounts.Stored::member).orElse(null);
        String counted = member == null ? name : Guesses.account(member);
        Place place = guesses.place(member, device);
        guesses.refuseDuringPause(counted, place);
        if (!Passwords.matches(password, stored.map(Accounts.Stored::hash).orElse(null))) {
            guesses.failed(counted, place);
            measures.count(Measures.SIGN_INS_FAILED);
            throw new Failure.Unauthenticated("people.signIn.wrong");
        }
        guesses.succeeded(member, counted, place, device);
        accounts.signedIn(member);
        return issue(member, kind, label, kind.lasts());
    }

    Token issue(MemberId member, SignInKind kind, String label, Duration lasts) {
        Instant now = clock.instant();
        Token token = new Token(Secret.random(), now.plus(lasts));
        String shown = label == null || label.isBlank() ? kind.code() : label.strip();
        sql.update("insert into sign_in(token_hash, member_id, kind, label, created_at, expires_at, address, last_used_at) "
                + "values (?,?,?,?,?,?,?,?)", Secret.hash(token.token()), member, kind.code(), shown.substring(0, Math.min(200, shown.length())),
                now, token.expiresAt(), caller.actor().address(), now);
        return token;
    }
}
