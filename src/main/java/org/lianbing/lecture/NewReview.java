package org.lianbing.lecture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.lianbing.kernel.MemberId;

/**
 * A monthly review as it is called.
 *
 * @param period  whose standings it is about; its draft is published or it is closed
 * @param day     of {@code startsAt}, in the unit's zone
 * @param highest how many present, 0 to 10
 * @param lowest  how many analyse, 0 to 10
 */
public record NewReview(long unit, YearMonth period, String place, LocalDate day, Instant startsAt, int minutes, MemberId chair, int highest, int lowest) {

    static final int MOST = 10;
}
