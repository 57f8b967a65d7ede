package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lianbing.kernel.Failure;

/**
 * Mail to members. It is written down in the transaction of what it tells and sent after that, again and again until the server
 * takes it or it is no longer good; so none goes out for what was undone, and none is lost to a server that is away.
 */
@ApplicationScoped
@Transactional
public class Mail {

    private final Sql sql;
    private final Clock clock;
    private final Settings settings;

    Mail() {
        this(null, null, null);
    }

    @Inject
    Mail(Sql sql, Clock clock, Settings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether {@code LIANBING_SMTP_URL} and {@code LIANBING_SMTP_FROM} name a server. */
    public boolean isSetUp() {
        return server().isPresent();
    }

    Optional<MailServer> server() {
        return MailServer.of(settings.smtpUrl().orElse(null), settings.smtpFrom().orElse(null));
    }

    public static boolean isAddress(String text) {
        return MailServer.isAddress(text);
    }

    /**
     * @param words   at most 4,000 characters, wiped once sent
     * @param goodFor after which it is dropped unsent
     * @return by which a {@link MailFate} names it
     */
    public long send(String to, String subject, String words, Duration goodFor) {
        return sql.insert("insert into mail(recipient, subject, words, made_at, good_until, next_at, tries) values (?,?,?,?,?,?,0)", to, subject, words,
                clock.instant(), clock.instant().plus(goodFor), clock.instant());
    }

    /**
     * Sends this one now, to see whether the settings are right.
     *
     * @return what the server or the way to it said, empty if it was taken
     * @throws Failure.Invalid if there is no server, or the address is none
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<String> tryNow(String to, String subject, String words) {
        if (!isAddress(to)) {
            throw Failure.Invalid.field("to", "platform.mail.address");
        }
        MailServer server = server().orElseThrow(() -> Failure.Invalid.field("to", "platform.mail.notSetUp"));
        try {
            server.send(to.strip(), subject, words, clock.instant());
            return Optional.empty();
        } catch (MessagingException refused) {
            return Optional.of(said(refused));
        }
    }

    /** How much waits, and what became of the last that was tried and not taken. */
    public Waiting waiting() {
        long waits = sql.count("select count(*) as n from mail where next_at is not null");
        String error = sql.list(row -> row.text("last_error"), "select last_error from mail where last_error is not null and sent_at is null "
                + "order by id desc limit 1").stream().findFirst().orElse(null);
        return new Waiting((int) waits, error);
    }

    /** The whole chain, for the cause is often in the second. */
    static String said(Throwable refused) {
        StringBuilder said = new StringBuilder();
        for (Throwable cause = refused; cause != null && said.length() < 300; cause = cause.getCause()) {
            said.append(said.length() == 0 ? "" : " – ").append(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().strip());
        }
        return said.substring(0, Math.min(400, said.length()));
    }

    /** @param error of the last mail that could not be handed over, or null */
    public record Waiting(int mails, String error) {
    }
}
