package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.kernel.Score;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;

/** Makes a marking plan of what a trainer filled in, or says all that is wrong with it. */
@ApplicationScoped
class MarkingWishes {

    private static final int MOST_MARKERS = 50;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(10_000);

    private final Members members;

    MarkingWishes() {
        this(null);
    }

    @Inject
    MarkingWishes(Members members) {
        this.members = members;
    }

    /** @throws Failure.Invalid at {@code markers}, {@code tolerance} or {@code decider} */
    MarkingPlan plan(MarkingSetting.Wish wish, MarkingPlan before, Set<MemberId> candidates) {
        List<Problem> problems = new ArrayList<>();
        List<MemberId> markers = wish.markers().stream().map(number -> named("markers", number, candidates, problems)).filter(one -> one != null)
                .distinct().toList();
        MemberId decider = wish.decider() == null || wish.decider().isBlank() ? null : named("decider", wish.decider(), candidates, problems);
        Tolerance tolerance = wish.twice() ? tolerance(wish, problems) : before.tolerance();
        if (markers.size() > MOST_MARKERS) {
            problems.add(Problem.at("markers", "exam.plan.manyMarkers", MOST_MARKERS));
        } else if (wish.twice() && markers.size() < 2) {
            problems.add(Problem.at("markers", "exam.plan.twoMarkers"));
        }
        if (wish.twice() && decider == null && problems.isEmpty()) {
            problems.add(Problem.at("decider", "exam.plan.noDecider"));
        } else if (decider != null && markers.contains(decider)) {
            problems.add(Problem.at("decider", "exam.plan.deciderMarks"));
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("exam.plan.invalid", problems);
        }
        return new MarkingPlan(markers, wish.twice(), tolerance, decider, wish.release(), before.releasedAt());
    }

    private MemberId named(String field, String number, Set<MemberId> candidates, List<Problem> problems) {
        MemberId found = members.withNumber(number.strip()).map(MemberCard::id).orElse(null);
        if (found == null || candidates.contains(found)) {
            problems.add(Problem.at(field, found == null ? "exam.plan.unknown" : "exam.plan.candidate", number.strip()));
            return null;
        }
        return found;
    }

    private static Tolerance tolerance(MarkingSetting.Wish wish, List<Problem> problems) {
        BigDecimal value = wish.tolerance();
        if (value == null || value.signum() < 0 || value.stripTrailingZeros().scale() > Score.SCALE || value.compareTo(wish.percent() ? HUNDRED
                : MOST_POINTS) > 0) {
            problems.add(Problem.at("tolerance", "exam.plan.tolerance"));
            return MarkingPlan.USUAL.tolerance();
        }
        return new Tolerance(value, wish.percent());
    }
}
