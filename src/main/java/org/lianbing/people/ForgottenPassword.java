package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Language;
import org.lianbing.platform.Mail;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;

/**
 * A way back in by mail. Asking only writes the wish down; a job looks whether there is such an account. So neither the answer nor
 * the time it takes tells whether there is one.
 */
@ApplicationScoped
@Transactional
public class ForgottenPassword {

    static final Duration OPENS = Duration.ofHours(1);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    /** A hall behind one address may well hold some who forgot. */
    private static final int PER_ADDRESS = 30;
    private static final int MAILS_AN_HOUR = 3;

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final Accounts accounts;
    private final Emails emails;
    private final Mail mail;
    private final Bundles bundles;
    private final Settings settings;
    private final AuditTrail audit;

    ForgottenPassword() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ForgottenPassword(Sql sql, Clock clock, Caller caller, Accounts accounts, Emails emails, Mail mail, Bundles bundles, Settings settings,
            AuditTrail audit) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.accounts = accounts;
        this.emails = emails;
        this.mail = mail;
        this.bundles = bundles;
        this.settings = settings;
        this.audit = audit;
    }

    /** Whether mail can be sent at all. */
    public boolean isPossible() {
        return mail.isSetUp();
    }

    /**
     * Wishes for a link by mail; says nothing of whether there is such an account or address.
     *
     * @param username name of the account or 工号
     * @param language in which the mail is to be written
     * @throws Failure.TooMany after {@value #PER_ADDRESS} wishes from one address in a quarter of an hour
     */
    public void ask(String username, Language language) {
        String name = Accounts.folded(username);
        if (name.isEmpty() || name.length() > Accounts.NAME_LENGTH) {
            throw Failure.Invalid.field("username", "people.forgot.username");
        }
        String address = caller.actor().address();
        if (sql.count("select count(*) as n from password_request where address=? and asked_at>?", address, clock.instant().minus(WINDOW)) >= PER_ADDRESS) {
            throw new Failure.TooMany("people.forgot.tooMany", WINDOW.toMinutes());
        }
        sql.update("insert into password_request(username, address, language, asked_at) values (?,?,?,?)", name, address, language.tag(),
                clock.instant());
    }

    /** What was wished for and not yet looked at; some at a time. */
    void answer() {
        sql.list(row -> new Wish(row.id("id"), row.text("username"), Language.ofTag(row.text("language"))),
                "select id, username, language from password_request where answered_at is null order by id limit 50").forEach(this::answer);
    }

    private void answer(Wish wish) {
        sql.update("update password_request set answered_at=? where id=?", clock.instant(), wish.id());
        Optional<Accounts.Stored> account = accounts.named(wish.username());
        if (account.isPresent() && mail.isSetUp()) {
            emails.of(account.get().member()).ifPresent(address -> write(wish, account.get(), address));
        }
    }

    private void write(Wish wish, Accounts.Stored account, String address) {
        Instant now = clock.instant();
        long lately = sql.count("select count(*) as n from password_request where username in (?,?) and answered_at is not null and asked_at>? and id<>?",
                account.username(), Accounts.folded(account.number()), now.minus(OPENS), wish.id());
        if (lately >= MAILS_AN_HOUR) {
            return;
        }
        String key = Key.random(Key.IN_MAIL);
        sql.update("delete from account_key where kind='mail' and member_id=?", account.member());
        sql.update("insert into account_key(member_id, kind, key_hash, made_at, expires_at) values (?,'mail',?,?,?)", account.member(),
                Key.hash(account.member(), key), now, now.plus(OPENS));
        mail.send(address, bundles.text(wish.language(), "people.forgot.mailSubject"), bundles.text(wish.language(), "people.forgot.mailWords",
                account.name(), AccountSlips.link(settings, account.username(), key)), OPENS);
        audit.record("people.forgot.mail", "member/" + account.member(), "");
    }

    private record Wish(long id, String username, Language language) {
    }
}
