package org.lianbing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Emails;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Language;
import org.lianbing.platform.Mail;
import org.lianbing.platform.MailFate;
import org.lianbing.platform.Row;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;

/** Writes the mails whose time has come, each in its reader's language, and notes what becomes of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NoticeMail {

    private static final int AT_ONCE = 50;
    /** Nobody is helped by an older one. */
    private static final Duration GOOD = Duration.ofDays(2);
    private static final int LONGEST_SUBJECT = 100;

    private final Sql sql;
    private final Clock clock;
    private final Mail mail;
    private final Emails emails;
    private final Bundles bundles;
    private final Settings settings;

    NoticeMail() {
        this(null, null, null, null, null, null);
    }

    @Inject
    NoticeMail(Sql sql, Clock clock, Mail mail, Emails emails, Bundles bundles, Settings settings) {
        this.sql = sql;
        this.clock = clock;
        this.mail = mail;
        this.emails = emails;
        this.bundles = bundles;
        this.settings = settings;
    }

    void due() {
        List<Due> due = sql.list(NoticeMail::read, "select d.id, d.notice_id, n.member_id, n.code, n.words, n.read_at from notice_delivery d "
                + "join notice n on n.id=d.notice_id where d.ended is null and d.mail_id is null and d.due_at<=? order by d.due_at, d.id limit ?",
                clock.instant(), AT_ONCE);
        Map<MemberId, Emails.Reach> reach = due.isEmpty() ? Map.of() : emails.reach(due.stream().map(Due::member).distinct().toList());
        for (Due one : due) {
            Emails.Reach to = reach.get(one.member());
            if (one.readAt() != null) {
                end(one.id(), "spared", null);
            } else if (to == null || to.address() == null) {
                end(one.id(), "failed", "no address");
            } else {
                sql.update("update notice_delivery set mail_id=? where id=?", write(one, to), one.id());
            }
        }
    }

    private long write(Due one, Emails.Reach to) {
        Language language = to.language() == null ? Language.ZH_CN : to.language();
        Object[] words = one.words().stream().map(word -> language == Language.ZH_TW ? Chinese.traditional(word) : word).toArray();
        String sentence = bundles.text(language, one.code(), words);
        String subject = bundles.text(language, "notice.mail.subject", sentence.replaceAll("\\p{Cntrl}+", " "));
        return mail.send(to.address(), subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT - 1) + "…" : subject,
                bundles.text(language, "notice.mail.words", sentence, settings.baseUrl() + "/notice/open?id=" + one.notice(), settings.baseUrl() + "/notice/settings"),
                GOOD);
    }

    void became(@Observes MailFate fate) {
        if (fate.isTaken()) {
            sql.update("update notice_delivery set ended='delivered', ended_at=?, error=null where mail_id=?", clock.instant(), fate.mail());
        } else if (fate.last()) {
            sql.update("update notice_delivery set ended='failed', ended_at=?, error=? where mail_id=?", clock.instant(), fate.error(), fate.mail());
        } else {
            sql.update("update notice_delivery set error=? where mail_id=?", fate.error(), fate.mail());
        }
    }

    private void end(long id, String how, String error) {
        sql.update("update notice_delivery set ended=?, ended_at=?, error=? where id=?", how, clock.instant(), error, id);
    }

    private static Due read(Row row) {
        return new Due(row.id("id"), row.id("notice_id"), row.member("member_id"), row.text("code"), Inbox.words(row), row.instant("read_at"));
    }

    private record Due(long id, long notice, MemberId member, String code, List<String> words, Instant readAt) {
    }
}
