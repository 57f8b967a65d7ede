package org.lianbing.lecture;

import java.time.YearMonth;
import java.util.List;

/**
 * A monthly review as its page shows it.
 *
 * @param carried resolutions of earlier reviews of the unit that are not done
 * @param chairs  whether the caller may draw, write the minutes and resolve
 */
public record ReviewView(Meeting meeting, String chairName, YearMonth period, List<ReviewSpeaker> speakers, List<Resolution> resolutions, List<Resolution> carried,
        boolean chairs) {

    public ReviewView {
        speakers = List.copyOf(speakers);
        resolutions = List.copyOf(resolutions);
        carried = List.copyOf(carried);
    }
}
