package org.lianbing.exam;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A blueprint in a list.
 *
 * @param mine   whether the caller may change it: he trains its unit
 * @param papers how many papers were made by it
 */
public record BlueprintRow(long id, String title, int version, int questions, BigDecimal outOf, boolean retired, boolean mine, Instant changedAt,
        int papers) {
}
