package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Publishes a version of a scheme. It never changes; a change is the next version, for months in which nothing is booked yet. */
@ApplicationScoped
@Transactional
public class PublishScheme {

    private static final int CODE_LENGTH = 40;

    private final Sql sql;
    private final Schemes schemes;
    private final Access access;
    private final WholeCompany company;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    PublishScheme() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    PublishScheme(Sql sql, Schemes schemes, Access access, WholeCompany company, Caller caller, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.schemes = schemes;
        this.access = access;
        this.company = company;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param json the scheme as a file holds it; what is unknown or missing is refused, with its place
     * @param from the first month in which it applies
     * @throws Failure.Invalid   if the text is no scheme, or not its next version
     * @throws Failure.Forbidden unless the caller inspects or heads the appraisal of everybody who is appraised
     * @throws Failure.Conflict  if points are booked in that month or later, or an earlier version begins later
     */
    public SchemeCard publish(String json, YearMonth from) {
        access.require(Role.DEPUTY, Role.INSPECTION);
        if (from == null) {
            throw Failure.Invalid.field("from", "appraisal.period.missing");
        }
        company.require(from, Role.DEPUTY, Role.INSPECTION);
        Scheme scheme = read(json);
        refuseOutOfTurn(scheme, from);
        sql.update("insert into scheme(code, version, title, body, applies_from, made_by, made_at) values (?,?,?,?,?,?,?)", scheme.code(),
                scheme.version(), scheme.title(), SchemeJson.write(scheme), from, caller.memberIfAny().orElse(null), clock.instant());
        audit.record("appraisal.scheme.publish", "scheme/" + scheme.id(), "from " + from);
        return schemes.card(scheme.code(), scheme.version());
    }

    private static Scheme read(String json) {
        try {
            Scheme scheme = SchemeJson.read(json == null ? "" : json);
            scheme.indicators().forEach(PublishScheme::refuseUnknown);
            return scheme;
        } catch (IllegalArgumentException wrong) {
            throw Failure.Invalid.field("scheme", "appraisal.scheme.malformed", wrong.getMessage());
        }
    }

    private static void refuseUnknown(Indicator indicator) {
        if (indicator.code().length() > CODE_LENGTH) {
            throw new IllegalArgumentException("a code of at most " + CODE_LENGTH + " letters: " + indicator.code());
        }
        String role = indicator.enteredBy();
        if (role != null && Arrays.stream(Role.values()).noneMatch(known -> known.code().equals(role))) {
            throw new IllegalArgumentException("no such role: " + role);
        }
    }

    private void refuseOutOfTurn(Scheme scheme, YearMonth from) {
        List<SchemeCard> earlier = schemes.versions(scheme.code());
        int next = earlier.isEmpty() ? 1 : earlier.get(0).version() + 1;
        if (scheme.version() != next) {
            throw Failure.Invalid.field("version", "appraisal.scheme.notNext", next);
        }
        if (!earlier.isEmpty() && from.isBefore(earlier.get(0).from())
                || sql.count("select count(*) as n from ledger_line where period>=?", from) > 0) {
            throw new Failure.Conflict("appraisal.scheme.tooEarly", from);
        }
    }
}
