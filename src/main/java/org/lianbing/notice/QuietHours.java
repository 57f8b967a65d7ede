package org.lianbing.notice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lianbing.kernel.Failure;

/**
 * When no mail goes out.
 *
 * @param from     of each day, included
 * @param until    of the same day or, if it is not after {@code from}, of the next; excluded. The same as from: at no time of day
 * @param weekends whether Saturdays and Sundays are quiet altogether
 */
public record QuietHours(LocalTime from, LocalTime until, boolean weekends) {

    /** Where nobody has set others. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0), true);
    /** At the latest then a mail goes out, whatever is quiet: over a weekend it is two days and a half. */
    static final Duration LONGEST = Duration.ofDays(3);

    /** @throws Failure.Invalid at the fields from and until, unless both are times such as 21:00 */
    public static QuietHours typed(String from, String until, boolean weekends) {
        return new QuietHours(time("from", from), time("until", until), weekends);
    }

    private static LocalTime time(String field, String text) {
        try {
            return LocalTime.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException noTime) {
            throw Failure.Invalid.field(field, "notice.quiet.time");
        }
    }

    /** The first moment from {@code at} on that is quiet by none of these, read by this zone's clocks. */
    static Instant free(Instant at, ZoneId zone, List<QuietHours> all) {
        ZonedDateTime moment = at.atZone(zone);
        Instant last = at.plus(LONGEST);
        while (moment.toInstant().isBefore(last)) {
            ZonedDateTime now = moment;
            ZonedDateTime later = all.stream().map(quiet -> quiet.end(now)).max(ZonedDateTime::compareTo).orElse(now);
            if (later.isEqual(moment)) {
                return moment.toInstant();
            }
            moment = later;
        }
        return last;
    }

    /** When the quiet that holds at this moment ends; the moment itself if none does. */
    private ZonedDateTime end(ZonedDateTime moment) {
        if (weekends && isWeekend(moment.getDayOfWeek())) {
            return moment.toLocalDate().plusDays(1).atStartOfDay(moment.getZone());
        }
        LocalTime time = moment.toLocalTime();
        boolean overnight = until.isBefore(from);
        boolean late = overnight && !time.isBefore(from);
        boolean within = overnight ? late || time.isBefore(until) : !time.isBefore(from) && time.isBefore(until);
        ZonedDateTime end = moment.toLocalDate().plusDays(late ? 1 : 0).atTime(until).atZone(moment.getZone());
        return within && end.isAfter(moment) ? end : moment;
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
