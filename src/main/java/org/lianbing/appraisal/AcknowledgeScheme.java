package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Each member signs that he has read a version of his scheme (阅知签收): once, for himself. */
@ApplicationScoped
@Transactional
public class AcknowledgeScheme {

    private final Sql sql;
    private final Clock clock;
    private final Access access;
    private final Caller caller;
    private final Members members;
    private final Schemes schemes;
    private final Periods periods;
    private final MonthTotals totals;
    private final AuditTrail audit;

    AcknowledgeScheme() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    AcknowledgeScheme(Sql sql, Clock clock, Access access, Caller caller, Members members, Schemes schemes, Periods periods, MonthTotals totals,
            AuditTrail audit) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.caller = caller;
        this.members = members;
        this.schemes = schemes;
        this.periods = periods;
        this.totals = totals;
        this.audit = audit;
    }

    /**
     * Signing twice changes nothing.
     *
     * @throws Failure.NotFound if that version was never published
     * @throws Failure.Conflict if the caller does not stand under this scheme
     */
    public void sign(String code, int version) {
        schemes.card(code, version);
        MemberId me = caller.member();
        if (!isUnder(members.card(me), code)) {
            throw new Failure.Conflict("appraisal.scheme.notYours");
        }
        int added = sql.update("insert into scheme_acknowledgement(scheme, version, member_id, acknowledged_at) values (?,?,?,?) "
                + "on conflict do nothing", code, version, me, clock.instant());
        if (added > 0) {
            audit.record("appraisal.scheme.sign", "scheme/" + code + "/" + version, "");
        }
    }

    /** Of everybody who stands under the scheme now and whose appraisal the caller sees. */
    public SchemeSigning of(String code, int version) {
        Map<MemberId, Instant> signed = sql.list(row -> Map.entry(row.member("member_id"), row.instant("acknowledged_at")),
                "select member_id, acknowledged_at from scheme_acknowledgement where scheme=? and version=?", code, version).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<MemberCard> seen = access.pathsInSight(Matter.APPRAISAL).stream().flatMap(path -> totals.appraised(path, periods.current()).stream())
                .filter(member -> isUnder(member, code)).distinct().toList();
        MemberId me = caller.memberIfAny().orElse(null);
        return new SchemeSigning(me != null && isUnder(members.card(me), code), me == null ? null : signed.get(me),
                (int) seen.stream().filter(member -> signed.containsKey(member.id())).count(), seen.size(),
                seen.stream().filter(member -> !signed.containsKey(member.id())).toList());
    }

    private boolean isUnder(MemberCard member, String code) {
        return Appraised.scheme(member, periods.current()).filter(code::equals).isPresent();
    }
}
