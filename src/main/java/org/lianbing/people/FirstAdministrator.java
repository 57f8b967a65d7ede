package org.lianbing.people;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;

/**
 * There are no default accounts. As long as nobody can sign in, each start prints a link that works once, within a day, and makes
 * the first administrator.
 */
@ApplicationScoped
@Transactional
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final Duration LASTS = Duration.ofDays(1);

    private final Sql sql;
    private final Settings settings;
    private final Clock clock;
    private final Caller caller;
    private final KeepRoster roster;
    private final MyAccount accounts;

    FirstAdministrator() {
        this(null, null, null, null, null, null);
    }

    @Inject
    FirstAdministrator(Sql sql, Settings settings, Clock clock, Caller caller, KeepRoster roster, MyAccount accounts) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
        this.caller = caller;
        this.roster = roster;
        this.accounts = accounts;
    }

    void printLink(@Observes @Priority(90_000) Startup start) {
        if (settings.demo() || sql.count("select count(*) as n from account") > 0) {
            return;
        }
        String token = Secret.random();
        sql.update("delete from first_link");
        sql.update("insert into first_link(id, token_hash, expires_at) values (1,?,?)", Secret.hash(token), clock.instant().plus(LASTS));
        LOG.log(Level.WARNING, () -> "Nobody can sign in yet. Make the first administrator, once, within a day: " + settings.baseUrl()
                + "/people/first?token=" + token);
    }

    /** Whether this token opens the way now. */
    public boolean isOpen(String token) {
        return token != null && sql.count("select count(*) as n from first_link where token_hash=? and expires_at>?", Secret.hash(token),
                clock.instant()) == 1;
    }

    /**
     * Makes the company's first unit and its administrator, and uses the link up.
     *
     * @throws Failure.Conflict if the link was used, has run out, or somebody can already sign in
     */
    public void create(String token, String company, NewPerson person, String username, String password) {
        boolean opened = token != null && sql.update("delete from first_link where token_hash=? and expires_at>?", Secret.hash(token),
                clock.instant()) == 1;
        if (!opened || sql.count("select count(*) as n from account") > 0) {
            throw new Failure.Conflict("people.first.used");
        }
        caller.as(Actor.system("first-administrator"), () -> {
            if (company == null || company.isBlank() || company.length() > 200) {
                throw Failure.Invalid.field("company", "people.first.companyShape");
            }
            if (username == null || !username.strip().matches("[A-Za-z0-9._-]{2,100}")) {
                throw Failure.Invalid.field("username", "people.username.shape");
            }
            long root = roster.addUnit(null, "root", company.strip(), 1);
            MemberId admin = roster.addMember(new NewMember(person.number(), person.name(), root, "", null, null, Employment.FORMAL, null,
                    null, null, null));
            roster.grant(admin, Role.ADMIN, root);
            accounts.open(admin, username.strip().toLowerCase(Locale.ROOT), password, false);
            return null;
        });
    }

    /** Number and name of the first administrator. */
    public record NewPerson(String number, String name) {
    }
}
