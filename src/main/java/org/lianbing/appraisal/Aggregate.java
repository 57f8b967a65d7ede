package org.lianbing.appraisal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.StatedOutcome;

/** How a rule makes one number of several outcomes. None depends on the order in which they are given. */
enum Aggregate {
    SUM {
        @Override
        Fraction of(List<StatedOutcome> counting, PointsOf points) {
            return counting.stream().map(stated -> points.of(stated.outcome())).reduce(Fraction.ZERO, Fraction::plus);
        }
    },
    /** Of the highest share; having taken part beats being absent. */
    BEST {
        @Override
        Fraction of(List<StatedOutcome> counting, PointsOf points) {
            return greatest(counting, points, Comparator
                    .comparing((StatedOutcome stated) -> Fraction.shareOf(stated.outcome()))
                    .thenComparing(stated -> stated.outcome().state() == OutcomeState.GRADED));
        }
    },
    /** Of what occurred last; at the same instant, of the higher outcome id. */
    LAST {
        @Override
        Fraction of(List<StatedOutcome> counting, PointsOf points) {
            return greatest(counting, points, Comparator
                    .comparing((StatedOutcome stated) -> stated.outcome().occurredAt())
                    .thenComparing(StatedOutcome::id));
        }
    },
    MEAN {
        @Override
        Fraction of(List<StatedOutcome> counting, PointsOf points) {
            return SUM.of(counting, points).over(Fraction.of(BigDecimal.valueOf(counting.size())));
        }
    };

    /** @param counting graded or absent, at least one */
    abstract Fraction of(List<StatedOutcome> counting, PointsOf points);

    /** As written in a rule: {@code best}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Aggregate of(String code) {
        return Arrays.stream(values()).filter(aggregate -> aggregate.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of sum, best, last, mean, not " + code));
    }

    private static Fraction greatest(List<StatedOutcome> counting, PointsOf points, Comparator<StatedOutcome> order) {
        return points.of(counting.stream().max(order).orElseThrow().outcome());
    }
}
