package org.lianbing.appraisal.web;

import java.util.List;
import org.lianbing.people.UnitCard;

/** Which unit a page shows when none is asked for. */
final class UnitChoice {

    private UnitChoice() {
    }

    /** The reader's own if he may see it, else the first that he may; null if there is none. */
    static Long first(List<UnitCard> units, long own) {
        return units.stream().map(UnitCard::id).filter(id -> id == own).findFirst()
                .or(() -> units.stream().map(UnitCard::id).findFirst()).orElse(null);
    }
}
