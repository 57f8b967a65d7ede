package org.lianbing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Emails;
import org.lianbing.people.Members;
import org.lianbing.platform.Job;
import org.lianbing.platform.Mail;
import org.lianbing.platform.Sql;

/**
 * Sends notices by mail to who wants them so, when nothing is quiet for him any more. What he has read by then needs no mail. It is
 * done here and not when a notice is sent, so that nobody who tells a whole company something waits for it.
 */
@ApplicationScoped
class MailNotices implements Job {

    private static final int AT_ONCE = 200;
    /** A notice that is older was missed while nothing ran; it would only surprise. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final Sql sql;
    private final Clock clock;
    private final Mail mail;
    private final Emails emails;
    private final Members members;
    private final MailChoices choices;
    private final QuietTimes times;
    private final NoticeMail write;

    MailNotices() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    MailNotices(Sql sql, Clock clock, Mail mail, Emails emails, Members members, MailChoices choices, QuietTimes times, NoticeMail write) {
        this.sql = sql;
        this.clock = clock;
        this.mail = mail;
        this.emails = emails;
        this.members = members;
        this.choices = choices;
        this.times = times;
        this.write = write;
    }

    @Override
    public String name() {
        return "notice.mail";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        if (mail.isSetUp()) {
            plan();
            write.due();
        } else {
            sql.update("update notice set mail_pending=false where mail_pending=true");
        }
    }

    /** Decides for each new notice whether a mail goes out, and when at the earliest. */
    void plan() {
        Instant now = clock.instant();
        List<Fresh> all = sql.list(row -> new Fresh(row.id("id"), row.member("member_id"), NoticeKind.ofCode(row.text("kind")), row.instant("sent_at")),
                "select id, member_id, kind, sent_at from notice where mail_pending=true order by id limit ?", AT_ONCE);
        if (all.isEmpty()) {
            return;
        }
        Set<MemberId> told = all.stream().map(Fresh::member).collect(Collectors.toSet());
        Map<MemberId, Emails.Reach> reach = emails.reach(told);
        MailChoices.OfMembers chosen = choices.of(told);
        QuietTimes.OfUnits units = times.ofUnits();
        Map<MemberId, QuietHours> own = times.ofMembers(told);
        Map<String, ZoneId> zones = new HashMap<>();
        Set<Long> waiting = waiting(all);
        List<Object[]> deliveries = new ArrayList<>();
        for (Fresh notice : all) {
            Emails.Reach to = reach.get(notice.member());
            if (!waiting.contains(notice.id()) && to != null && to.address() != null && notice.at().isAfter(now.minus(FRESH)) && chosen.mailed(notice.member(), notice.kind())) {
                ZoneId zone = zones.computeIfAbsent(to.unitPath(), members::zoneOf);
                deliveries.add(new Object[] {notice.id(), now, QuietHours.free(now, zone, units.of(to.unitPath(), own.get(notice.member())))});
            }
        }
        sql.batch("update notice set mail_pending=false where id=?", all.stream().map(notice -> new Object[] {notice.id()}).toList());
        sql.batch("insert into notice_delivery(notice_id, made_at, due_at) values (?,?,?)", deliveries);
    }

    /** Those whose mail has not gone out since they were last told: it will say what they say now. */
    private Set<Long> waiting(List<Fresh> notices) {
        return new HashSet<>(sql.list(row -> row.id("notice_id"), "select notice_id from notice_delivery where ended is null and notice_id in ("
                + Sql.marks(notices.size()) + ")", notices.stream().map(Fresh::id).toArray()));
    }

    private record Fresh(long id, MemberId member, NoticeKind kind, Instant at) {
    }
}
