package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.lianbing.kernel.MemberId;
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

    /** Empty if none is known. */
    public Optional<String> of(MemberId member) {
        return sql.list(row -> row.text("email"), "select email from member where id=? and email is not null", member).stream().map(String::strip)
                .filter(Mail::isAddress).findFirst();
    }
}
