package org.lianbing.notice;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Puts a notice into members' inboxes; {@link MailNotices} looks after that who wants it by mail too. Who may tell whom what, the feature that sends it decides. */
@ApplicationScoped
@Transactional
public class Notify {

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;

    Notify() {
        this(null, null, null);
    }

    @Inject
    Notify(Sql sql, Clock clock, Caller caller) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
    }

    /** Who has the same notice unread gets no second one: his comes up again, and counts how often it was sent. */
    public void tell(Collection<MemberId> to, NewNotice notice) {
        if (to.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        String words = JSON.createArrayBuilder(notice.words()).build().toString();
        MemberId sender = caller.memberIfAny().orElse(null);
        String kind = NoticeKind.of(notice.code()).code();
        Set<MemberId> unread = unread(to, notice.about());
        List<Object[]> again = new ArrayList<>();
        List<Object[]> first = new ArrayList<>();
        for (MemberId member : new HashSet<>(to)) {
            if (unread.contains(member)) {
                again.add(new Object[] {notice.code(), kind, words, notice.link(), sender, now, member, notice.about()});
            } else {
                first.add(new Object[] {member, notice.code(), kind, words, notice.link(), notice.about(), sender, now});
            }
        }
        sql.batch("update notice set code=?, kind=?, words=?, link=?, sent_by=?, sent_at=?, times=times+1, mail_pending=true where member_id=? and about=? "
                + "and read_at is null", again);
        sql.batch("insert into notice(member_id, code, kind, words, link, about, sent_by, sent_at, times, mail_pending) values (?,?,?,?,?,?,?,?,1,true)", first);
    }

    /** What is done needs no reminder: nobody finds it unread any more. */
    public void settle(Collection<MemberId> members, String about) {
        sql.batch("update notice set read_at=? where member_id=? and about=? and read_at is null",
                members.stream().map(member -> new Object[] {clock.instant(), member, about}).toList());
    }

    /** When each was last told this, and whether he has read it; who never was is not in the map. */
    public Map<MemberId, Told> told(String about) {
        return sql.list(row -> Map.entry(new MemberId(row.id("member_id")), new Told(row.instant("sent_at"), row.instant("read_at"))),
                "select member_id, sent_at, read_at from notice where about=? order by sent_at", about).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (earlier, later) -> later));
    }

    private Set<MemberId> unread(Collection<MemberId> members, String about) {
        List<Object> args = new ArrayList<>(List.of(about));
        args.addAll(members);
        return new HashSet<>(sql.list(row -> new MemberId(row.id("member_id")), "select member_id from notice where about=? and read_at is null "
                + "and member_id in (" + Sql.marks(members.size()) + ")", args.toArray()));
    }

    /** @param readAt null while it is unread */
    public record Told(Instant sentAt, Instant readAt) {
    }
}
