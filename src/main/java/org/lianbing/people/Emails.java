package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Language;
import org.lianbing.platform.Mail;
import org.lianbing.platform.Sql;

/** To which address a member's mail goes. Says nothing of who may know. */
@ApplicationScoped
@Transactional
public class Emails {

    private final Sql sql;

    Emails() {
        this(null);
    }

    @Inject
    Emails(Sql sql) {
        this.sql = sql;
    }

    /** How those are reached who are still here; in one query. */
    public Map<MemberId, Reach> reach(Collection<MemberId> members) {
        return sql.list(row -> Map.entry(row.member("id"), new Reach(address(row.text("email")), Language.ofTag(row.text("language")), row.text("path"))),
                "select m.id, m.email, a.language, u.path from member m join unit u on u.id=m.unit_id left join account a on a.member_id=m.id "
                + "where m.left_on is null and m.id in (" + Sql.marks(members.size()) + ")", members.toArray()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String address(String stored) {
        return stored != null && Mail.isAddress(stored.strip()) ? stored.strip() : null;
    }

    /** @param address null if none is known; @param language null if he left it to his browser */
    public record Reach(String address, Language language, String unitPath) {
    }

    /** Empty if none is known. */
    public Optional<String> of(MemberId member) {
        return sql.list(row -> row.text("email"), "select email from member where id=? and email is not null", member).stream().map(String::strip)
                .filter(Mail::isAddress).findFirst();
    }
}
