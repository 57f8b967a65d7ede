package org.lianbing.appraisal;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The month that is to be closed next, newcomers and bonuses aside.
 *
 * @param members  how many are appraised
 * @param complete for how many of them everything is entered
 * @param awaited  how many members lack an indicator, by its title in the scheme's order
 */
public record Closing(YearMonth period, int members, int complete, Map<String, Integer> awaited) {

    public Closing {
        awaited = new LinkedHashMap<>(awaited);
    }
}
