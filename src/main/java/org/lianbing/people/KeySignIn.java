package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Actor;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** In with a one-time key, from an account slip or a mail: greeted by name, a password of one's own, signed in. */
@ApplicationScoped
@Transactional(dontRollbackOn = {Failure.Unauthenticated.class, Failure.TooMany.class})
public class KeySignIn {

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final Accounts accounts;
    private final Guesses guesses;
    private final SignIn signIn;
    private final AuditTrail audit;

    KeySignIn() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    KeySignIn(Sql sql, Clock clock, Caller caller, Accounts accounts, Guesses guesses, SignIn signIn, AuditTrail audit) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.accounts = accounts;
        this.guesses = guesses;
        this.signIn = signIn;
        this.audit = audit;
    }

    /** Tries with keys are counted apart from those with passwords. */
    static String account(MemberId member) {
        return "key" + Guesses.account(member);
    }

    /**
     * Whose key this is; looking does not use it up.
     *
     * @param username as printed, or the 工号
     * @throws Failure.Unauthenticated if it opens nothing, without saying why
     * @throws Failure.TooMany         during a pause after wrong keys
     */
    public Greeting look(String username, String key, String device) {
        Accounts.Stored account = opened(username, key, device);
        return new Greeting(account.name(), account.username());
    }

    /**
     * Sets the password, uses the key up, ends whatever was open before, and signs in.
     *
     * @throws Failure.Invalid if the password is too short or too plain
     */
    public Token use(String username, String key, String password, String label, String device) {
        Accounts.Stored account = opened(username, key, device);
        Passwords.checked(password, account.username(), account.number());
        MemberId member = account.member();
        boolean first = sql.update("delete from account_key where member_id=? and key_hash=?", member, Key.hash(member, key)) == 1;
        if (!first) {
            throw new Failure.Unauthenticated("people.key.wrong");
        }
        accounts.setPassword(account, password);
        accounts.signedIn(member);
        guesses.lift(member);
        guesses.succeeded(member, account(member), guesses.place(member, device), device);
        return caller.as(Actor.member(member, caller.actor().address()), () -> {
            audit.record("people.key.use", "member/" + member, "");
            return signIn.issue(member, SignInKind.BROWSER, label, SignInKind.BROWSER.lasts());
        });
    }

    private Accounts.Stored opened(String username, String key, String device) {
        String name = Accounts.folded(username);
        Optional<Accounts.Stored> stored = accounts.named(name);
        MemberId member = stored.map(Accounts.Stored::member).orElse(null);
        String shown = name.substring(0, Math.min(Accounts.NAME_LENGTH - 4, name.length()));
        String counted = member == null ? "key" + shown : account(member);
        Place place = guesses.place(member, device);
        guesses.refuseDuringPause(counted, place);
        if (member == null || sql.count("select count(*) as n from account_key where member_id=? and key_hash=? and expires_at>?", member,
                Key.hash(member, key), clock.instant()) == 0) {
            guesses.failed(counted, place);
            throw new Failure.Unauthenticated("people.key.wrong");
        }
        return stored.get();
    }

    /** Whose account it is. */
    public record Greeting(String name, String username) {
    }
}
