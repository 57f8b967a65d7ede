package org.lianbing.appraisal;

import java.util.Objects;
import org.lianbing.kernel.Points;

/**
 * What a rule says an indicator of one member's month should hold. Nothing entered and an exemption hold zero points, so that what
 * was posted before is taken back; zero points may also be a result.
 */
record Target(Kind kind, Points points) {

    enum Kind {
        /** No outcome matches. */
        NONE,
        /** All that match are excused: the indicator leaves both the sum and the hundred. */
        EXEMPT,
        /** There is a result. */
        RESULT
    }

    static final Target NONE = new Target(Kind.NONE, Points.ZERO);
    static final Target EXEMPT = new Target(Kind.EXEMPT, Points.ZERO);

    Target {
        Objects.requireNonNull(kind);
        if (kind != Kind.RESULT && !points.isZero()) {
            throw new IllegalArgumentException("only a result has points: " + kind + " " + points);
        }
    }

    static Target of(Points points) {
        return new Target(Kind.RESULT, points);
    }
}
