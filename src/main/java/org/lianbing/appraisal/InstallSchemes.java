package org.lianbing.appraisal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.platform.Actor;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Puts the schemes that come with the product into a database that has none. */
@ApplicationScoped
class InstallSchemes {

    /** Before any month that anybody will appraise. */
    static final YearMonth ALWAYS = YearMonth.of(2000, 1);

    @Inject
    Sql sql;
    @Inject
    Clock clock;
    @Inject
    Caller caller;
    @Inject
    AuditTrail audit;

    @Transactional
    void install(@Observes @Priority(200) Startup start) {
        caller.as(Actor.system("schemes"), () -> {
            List.of(Appraised.MONTHLY, Appraised.ONBOARDING).forEach(this::installIfNone);
            return null;
        });
    }

    private void installIfNone(String code) {
        Scheme scheme = SchemeJson.shipped(code);
        int added = sql.update("insert into scheme(code, version, title, body, applies_from, made_by, made_at) values (?,?,?,?,?,?,?) "
                + "on conflict do nothing", scheme.code(), scheme.version(), scheme.title(), SchemeJson.write(scheme), ALWAYS, null,
                clock.instant());
        if (added > 0) {
            audit.record("appraisal.scheme.install", "scheme/" + scheme.id(), "");
        }
    }
}
