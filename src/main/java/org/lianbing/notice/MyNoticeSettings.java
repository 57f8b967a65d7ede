package org.lianbing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Emails;
import org.lianbing.people.Me;
import org.lianbing.platform.Mail;
import org.lianbing.platform.Sql;

/** Which notices the caller wants by mail too, and when he wants none. */
@ApplicationScoped
@Transactional
public class MyNoticeSettings {

    private final Access access;
    private final Emails emails;
    private final Mail mail;
    private final MailChoices choices;
    private final QuietTimes times;
    private final Sql sql;

    MyNoticeSettings() {
        this(null, null, null, null, null, null);
    }

    @Inject
    MyNoticeSettings(Access access, Emails emails, Mail mail, MailChoices choices, QuietTimes times, Sql sql) {
        this.access = access;
        this.emails = emails;
        this.mail = mail;
        this.choices = choices;
        this.times = times;
        this.sql = sql;
    }

    public Wishes get() {
        Me me = access.me();
        MailChoices.OfMembers chosen = choices.of(List.of(me.id()));
        Map<MemberId, QuietHours> own = times.ofMembers(List.of(me.id()));
        return new Wishes(mail.isSetUp(), emails.of(me.id()).orElse(null), Arrays.stream(NoticeKind.values()).filter(kind -> chosen.mailed(me.id(), kind)).toList(),
                times.ofUnits().of(me.unitPath(), null).get(0), own.get(me.id()));
    }

    /** @param quiet null: none beside the unit's */
    public void save(Collection<NoticeKind> mailed, QuietHours quiet) {
        MemberId me = access.me().id();
        choices.keep(me, Set.copyOf(mailed));
        sql.update("delete from notice_quiet_member where member_id=?", me);
        if (quiet != null) {
            sql.update("insert into notice_quiet_member(member_id, from_time, until_time, weekends) values (?,?,?,?)", me, quiet.from().toString(),
                    quiet.until().toString(), quiet.weekends());
        }
    }

    /**
     * @param mailPossible whether this installation sends mail at all
     * @param address      null if none is known of him
     * @param units        what is quiet for all of his unit
     * @param own          what is quiet for him beside that, or null
     */
    public record Wishes(boolean mailPossible, String address, List<NoticeKind> mailed, QuietHours units, QuietHours own) {
    }
}
