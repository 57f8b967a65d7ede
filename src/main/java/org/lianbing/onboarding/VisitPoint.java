package org.lianbing.onboarding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;

/** What is looked at on a visit to a retail customer (S43). */
public enum VisitPoint {
    /** 走访计划. */
    PLAN,
    /** 陈列. */
    DISPLAY,
    /** 明码标价. */
    PRICE,
    /** 经营指导. */
    GUIDANCE,
    /** 品牌培育. */
    BRAND,
    /** 异议. */
    OBJECTIONS,
    /** 需求. */
    NEEDS;

    /** As on the wire and in message keys: {@code display}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Failure.Invalid if one of the codes is none of ours */
    static Set<VisitPoint> of(List<String> codes) {
        EnumSet<VisitPoint> points = EnumSet.noneOf(VisitPoint.class);
        for (String code : codes) {
            points.add(Arrays.stream(values()).filter(point -> point.code().equals(code)).findFirst()
                    .orElseThrow(() -> Failure.Invalid.field("points", "onboarding.day.point")));
        }
        return points;
    }

    static String write(Set<VisitPoint> points) {
        return points.stream().sorted().map(VisitPoint::code).collect(Collectors.joining(" "));
    }

    static Set<VisitPoint> read(String written) {
        return of(Arrays.stream(written.split(" ")).filter(code -> !code.isEmpty()).toList());
    }
}
