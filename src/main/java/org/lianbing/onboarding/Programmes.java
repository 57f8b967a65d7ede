package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianbing.platform.Sql;

/** How many days of shadowing units want. */
@ApplicationScoped
@Transactional
class Programmes {

    /** Where nobody has set anything. */
    static final int USUAL = 10;

    private final Sql sql;

    Programmes() {
        this(null);
    }

    @Inject
    Programmes(Sql sql) {
        this.sql = sql;
    }

    /** What units have set for themselves and all below, by unit. */
    Map<Long, Integer> all() {
        return sql.list(row -> Map.entry(row.id("unit_id"), row.count("shadowing_days")), "select unit_id, shadowing_days from onboarding_programme")
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A unit's path names the units above it: the nearest that has set something decides. */
    static int wanted(String unitPath, Map<Long, Integer> set) {
        List<String> units = new ArrayList<>(Arrays.stream(unitPath.split("/")).filter(id -> !id.isEmpty()).toList());
        Collections.reverse(units);
        Optional<Integer> nearest = units.stream().map(id -> set.get(Long.valueOf(id))).filter(Objects::nonNull).findFirst();
        return nearest.orElse(USUAL);
    }
}
