package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Language;
import org.lianbing.platform.Sql;

/** What everyone does with his own account, and how accounts are opened. */
@ApplicationScoped
@Transactional
public class MyAccount {

    @PersistenceContext
    EntityManager entities;

    private final Caller caller;
    private final Access access;
    private final Tokens tokens;
    private final Sql sql;
    private final AuditTrail audit;

    MyAccount() {
        this(null, null, null, null, null);
    }

    @Inject
    MyAccount(Caller caller, Access access, Tokens tokens, Sql sql, AuditTrail audit) {
        this.caller = caller;
        this.access = access;
        this.tokens = tokens;
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * Opens an account for a member.
     *
     * @param mustChange whether the member has to set a password of his own at the first sign-in
     * @throws Failure.Conflict if the name is taken
     */
    public void open(MemberId member, String username, String password, boolean mustChange) {
        access.requireOver(member, Role.ADMIN);
        if (sql.count("select count(*) as n from account where username=?", username) > 0) {
            throw new Failure.Conflict("people.username.taken", username);
        }
        entities.persist(new Account(member, username, password, mustChange));
        entities.flush();
        audit.record("people.account.open", "member/" + member, username);
    }

    /**
     * Changes the caller's password and signs him out everywhere; a slip or mail that is still out opens nothing any more.
     *
     * @throws Failure.Invalid if the old one is wrong or the new one too short
     */
    public void changePassword(String old, String fresh) {
        MemberId me = caller.member();
        Account account = entities.find(Account.class, me.value());
        if (old == null || !account.opensWith(old)) {
            throw Failure.Invalid.field("old", "people.password.oldWrong");
        }
        account.changePassword(fresh);
        entities.flush();
        sql.update("delete from account_key where member_id=?", me);
        tokens.endAll(me);
        audit.record("people.password.change", "member/" + me, "");
    }

    /** @param language null: as the browser asks; @param theme {@code light}, {@code dark} or null: as the device is set */
    public void read(Language language, String theme) {
        if (theme != null && !theme.equals("light") && !theme.equals("dark")) {
            throw Failure.Invalid.field("theme", "people.theme.unknown");
        }
        entities.find(Account.class, caller.member().value()).reads(language, theme);
        entities.flush();
        tokens.forget(caller.member());
    }
}
