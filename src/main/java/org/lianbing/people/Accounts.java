package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Finds accounts by what people type, and notes what became of them. Says nothing of who may. */
@ApplicationScoped
@Transactional
class Accounts {

    static final int NAME_LENGTH = 100;

    private static final String STORED = "select a.member_id, a.username, a.password_hash, m.number, m.name from account a "
            + "join member m on m.id=a.member_id where m.left_on is null and ";

    private final Sql sql;
    private final Clock clock;
    private final Tokens tokens;

    Accounts() {
        this(null, null, null);
    }

    @Inject
    Accounts(Sql sql, Clock clock, Tokens tokens) {
        this.sql = sql;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** As it is compared: without spaces around, in lower case, never null. */
    static String folded(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }

    /** @param name of the account or 工号, {@linkplain #folded folded}; the account's name wins */
    Optional<Stored> named(String name) {
        return name.isEmpty() || name.length() > NAME_LENGTH ? Optional.empty() : sql.list(Accounts::read, STORED
                + "(a.username=? or lower(m.number)=?) order by case when a.username=? then 0 else 1 end", name, name, name).stream().findFirst();
    }

    Optional<Stored> of(MemberId member) {
        return sql.one(Accounts::read, STORED + "a.member_id=?", member);
    }

    private static Stored read(Row row) {
        return new Stored(row.member("member_id"), row.text("username"), row.text("password_hash"), row.text("number"), row.text("name"));
    }

    /** Sets the password and ends the old one with everything that was opened by it: sign-ins, keys on slips and in mails. */
    void setPassword(Stored account, String password) {
        String hash = Passwords.hash(Passwords.checked(password, account.username(), account.number()));
        sql.update("update account set password_hash=?, must_change=false where member_id=?", hash, account.member());
        sql.update("delete from account_key where member_id=?", account.member());
        tokens.endAll(account.member());
    }

    void signedIn(MemberId member) {
        sql.update("update account set last_sign_in_at=? where member_id=?", clock.instant(), member);
    }

    /** @param hash null until a first password is set */
    record Stored(MemberId member, String username, String hash, String number, String name) {
    }
}
