package org.lianbing.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.kernel.Points;
import org.lianbing.people.MemberCard;

/**
 * What a member has said of his month, and what was answered.
 *
 * @param check       null where he is not asked: he is not appraised in that month, or still a newcomer
 * @param seen        the last entry of his month: who agrees says that he has seen it
 * @param agreedTotal what he agreed to, or null
 * @param until       the last day of the check, by the calendar
 * @param own         whether it is the caller's own month
 * @param appeals     the newest first
 */
public record MyCheck(MemberCard member, YearMonth period, MonthStage stage, Check check, long seen, Points total, Instant agreedAt,
        Points agreedTotal, LocalDate until, boolean own, List<AppealCard> appeals) {

    public MyCheck {
        appeals = List.copyOf(appeals);
    }

    /** From the draft on; what is still being entered is not to be agreed to. */
    public boolean isAgreeable() {
        return own && stage != MonthStage.ENTRY && check != null && check != Check.AGREED && check != Check.DISPUTED;
    }

    /** Whoever disputes something must have a channel, at any time. */
    public boolean isAppealable() {
        return own && check != null;
    }
}
