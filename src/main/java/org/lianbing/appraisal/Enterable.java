package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Holding;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Role;

/** Which indicators the caller's roles enter: the scheme names the role of each. */
@ApplicationScoped
@Transactional
class Enterable {

    /** S37; which of them enters what, the scheme says. */
    private static final Role[] BY = {Role.DIRECTOR, Role.INSPECTION, Role.CENTRE, Role.DEPUTY};

    private final Access access;
    private final Schemes schemes;
    private final Periods periods;

    Enterable() {
        this(null, null, null);
    }

    @Inject
    Enterable(Access access, Schemes schemes, Periods periods) {
        this.access = access;
        this.schemes = schemes;
        this.periods = periods;
    }

    /** Over a whole unit, newcomers' ones included, each code once. */
    List<Indicator> over(String unitPath, YearMonth period) {
        List<Holding> over = access.me().holdings().stream().filter(holding -> unitPath.startsWith(holding.unitPath())).toList();
        Map<String, Indicator> found = new LinkedHashMap<>();
        Stream.of(Appraised.MONTHLY, Appraised.ONBOARDING).flatMap(code -> schemes.applying(code, period).indicators().stream())
                .filter(indicator -> over.stream().anyMatch(holding -> holding.role().code().equals(indicator.enteredBy())))
                .forEach(indicator -> found.putIfAbsent(indicator.code(), indicator));
        return List.copyOf(found.values());
    }

    /** @throws Failure.Forbidden unless one of the caller's roles there enters anything in any month */
    void requireAnyOver(String unitPath) {
        access.requireOverUnit(unitPath, BY);
    }

    /**
     * @throws Failure.Invalid   if he is not appraised in that month, or his scheme has no such indicator, or nobody enters it
     * @throws Failure.Forbidden if the caller's roles do not enter it over the member's unit
     */
    Indicator require(MemberCard member, YearMonth period, String code) {
        Indicator indicator = indicator(member, period, code);
        access.requireOver(member.id(), Role.of(indicator.enteredBy()));
        return indicator;
    }

    private Indicator indicator(MemberCard member, YearMonth period, String code) {
        Scheme scheme = schemes.under(member, period)
                .orElseThrow(() -> Failure.Invalid.field("member", "appraisal.member.notAppraised"));
        Indicator indicator = scheme.indicator(code == null ? "" : code)
                .orElseThrow(() -> Failure.Invalid.field("indicator", "appraisal.indicator.unknown"));
        if (indicator.enteredBy() == null) {
            throw Failure.Invalid.field("indicator", "appraisal.indicator.byRuleOnly", indicator.title());
        }
        return indicator;
    }

    /**
     * The month stays open until the running transaction ends.
     *
     * @throws Failure.Invalid  if it has not come, or is over for two years
     * @throws Failure.Conflict if it is closed
     */
    void holdOpen(YearMonth period) {
        EnterPoints.refuseUntimely(period, periods.current());
        if (!periods.isOpen(period) || !periods.lock(period)) {
            throw new Failure.Conflict("appraisal.period.closed", period);
        }
    }
}
