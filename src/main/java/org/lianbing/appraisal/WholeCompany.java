package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;

/** Acts that bind everybody are for those alone whose role covers everybody who is appraised. */
@ApplicationScoped
@Transactional
class WholeCompany {

    private static final String EVERYONE = "/";

    private final Access access;
    private final Periods periods;
    private final MonthTotals totals;

    WholeCompany() {
        this(null, null, null);
    }

    @Inject
    WholeCompany(Access access, Periods periods, MonthTotals totals) {
        this.access = access;
        this.periods = periods;
        this.totals = totals;
    }

    /** @throws Failure.Forbidden unless the caller's roles of these cover whoever is appraised in that month or in the current one */
    void require(YearMonth period, Role... anyOf) {
        if (!isCovered(period, anyOf)) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    boolean isCovered(YearMonth period, Role... anyOf) {
        if (!access.has(anyOf)) {
            return false;
        }
        List<String> held = Stream.of(anyOf).flatMap(role -> access.pathsOf(role).stream()).toList();
        return covers(held, totals.inhabited(EVERYONE, period, periods.current()));
    }

    /** Whether each unit lies at or below one of those held; paths end with a slash. */
    static boolean covers(List<String> held, Set<String> inhabited) {
        return inhabited.stream().allMatch(unit -> held.stream().anyMatch(unit::startsWith));
    }
}
