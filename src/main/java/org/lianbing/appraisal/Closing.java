package org.lianbing.appraisal;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The month that is to be closed next, newcomers and bonuses aside.
 *
 * @param members  how many are appraised
 * @param complete for how many of them everything is entered
 * @param awaited  how many members lack an indicator, by its title in the scheme's order
 * @param agreed   how many have agreed to their month
 * @param silent   how many have not agreed to it as it stands, and have no open appeal
 * @param disputed how many have an open appeal
 * @param over     names of those of whom an indicator holds more than its weight; such a month cannot be closed
 */
public record Closing(YearMonth period, MonthStage stage, int members, int complete, Map<String, Integer> awaited, int agreed, int silent,
        int disputed, List<String> over) {

    public Closing {
        awaited = new LinkedHashMap<>(awaited);
        over = List.copyOf(over);
    }

    /** Whether all is entered, published, agreed to and answered. */
    public boolean isReady() {
        return complete == members && stage == MonthStage.DRAFT && silent == 0 && disputed == 0;
    }
}
