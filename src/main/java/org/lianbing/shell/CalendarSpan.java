package org.lianbing.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * When something is, as RFC 5545 writes it. Instants are written in UTC, which needs no table of zones and is right in all of them;
 * a deadline is a day, the same day wherever its reader is.
 */
sealed interface CalendarSpan {

    /** DTSTART, DTEND and whether the time is taken. */
    List<String> lines();

    /** What lasts longer, such as the week in which an exam may be sat, leaves its days free for other things. */
    Duration BUSY_AT_MOST = Duration.ofHours(12);

    /** From one instant to another. */
    record Hours(Instant from, Instant until) implements CalendarSpan {

        private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

        static String utc(Instant instant) {
            return UTC.format(instant);
        }

        @Override
        public List<String> lines() {
            boolean busy = Duration.between(from, until).compareTo(BUSY_AT_MOST) <= 0;
            return List.of("DTSTART:" + utc(from), "DTEND:" + utc(until), "TRANSP:" + (busy ? "OPAQUE" : "TRANSPARENT"));
        }
    }

    /** The whole of a day. */
    record Day(LocalDate day) implements CalendarSpan {

        @Override
        public List<String> lines() {
            return List.of("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day),
                    "DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1)), "TRANSP:TRANSPARENT");
        }
    }
}
