package org.lianbing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Sql;

/** The stored choices of members, by kind. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MailChoices {

    private final Sql sql;

    MailChoices() {
        this(null);
    }

    @Inject
    MailChoices(Sql sql) {
        this.sql = sql;
    }

    OfMembers of(Collection<MemberId> members) {
        Map<String, Boolean> chosen = new HashMap<>();
        sql.list(row -> chosen.put(row.id("member_id") + row.text("kind"), row.flag("mail")), "select member_id, kind, mail from notice_choice "
                + "where member_id in (" + Sql.marks(members.size()) + ")", members.toArray());
        return new OfMembers(chosen);
    }

    /** From now on each kind is as he said, whatever becomes usual. */
    void keep(MemberId member, Set<NoticeKind> mailed) {
        sql.update("delete from notice_choice where member_id=?", member);
        sql.batch("insert into notice_choice(member_id, kind, mail) values (?,?,?)", Arrays.stream(NoticeKind.values())
                .map(kind -> new Object[] {member, kind.code(), mailed.contains(kind)}).toList());
    }

    /** By member and kind. */
    record OfMembers(Map<String, Boolean> chosen) {

        boolean mailed(MemberId member, NoticeKind kind) {
            return chosen.getOrDefault(member + kind.code(), kind.isUsuallyMailed());
        }
    }
}
