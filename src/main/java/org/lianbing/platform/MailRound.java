package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which mails are to be sent now, and what became of them; each step in a transaction of its own, none while a server is talked to.
 * Who claims a mail has it for some minutes: if the node dies meanwhile, another sends it, at worst twice.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MailRound {

    private static final int AT_ONCE = 5;
    private static final Duration CLAIM = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int LONGEST_PAUSE = 5;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Sql sql;
    private final Clock clock;
    private final Event<MailFate> fates;

    MailRound() {
        this(null, null, null);
    }

    @Inject
    MailRound(Sql sql, Clock clock, Event<MailFate> fates) {
        this.sql = sql;
        this.clock = clock;
        this.fates = fates;
    }

    boolean isDue() {
        return sql.count("select count(*) as n from mail where next_at<=?", clock.instant()) > 0;
    }

    List<Due> claim() {
        Instant now = clock.instant();
        sql.list(row -> new MailFate(row.id("id"), told(row.text("last_error")), true), "select id, last_error from mail where next_at is not null "
                + "and good_until<? for update skip locked", now).forEach(this::drop);
        sql.update("delete from mail where next_at is null and made_at<?", now.minus(KEPT));
        List<Due> due = sql.list(row -> new Due(row.id("id"), row.text("recipient"), row.text("subject"), row.text("words"), row.count("tries")),
                "select id, recipient, subject, words, tries from mail where next_at<=? order by next_at limit ? for update skip locked", now, AT_ONCE);
        due.forEach(mail -> sql.update("update mail set next_at=?, tries=tries+1 where id=?", now.plus(CLAIM), mail.id()));
        return due;
    }

    private void drop(MailFate dropped) {
        sql.update("update mail set next_at=null, words='' where id=?", dropped.mail());
        fates.fire(dropped);
    }

    private static String told(String error) {
        return error == null ? "" : error;
    }

    void sent(Due mail) {
        sql.update("update mail set sent_at=?, next_at=null, words='', last_error=null where id=?", clock.instant(), mail.id());
        fates.fire(new MailFate(mail.id(), null, true));
    }

    void failed(Due mail, String error) {
        sql.update("update mail set next_at=?, last_error=? where id=?", clock.instant().plus(pause(mail.tries())), error, mail.id());
        fates.fire(new MailFate(mail.id(), error, false));
    }

    /** Half a minute, doubled each time up to sixteen minutes. */
    static Duration pause(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(LONGEST_PAUSE, tries));
    }

    /** A mail whose turn it is. @param tries before this one */
    record Due(long id, String to, String subject, String words, int tries) {
    }
}
