package org.lianbing.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes events as an iCalendar (RFC 5545), with the name and the hours between two reads of RFC 7986. */
final class CalendarText {

    private static final String CRLF = "\r\n";
    /** RFC 5545, 3.1: octets of a line without its end. */
    private static final int LONGEST_LINE = 75;
    private static final String READ_AGAIN = "PT1H";

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {
    }

    /** @param name of the calendar in its reader's words; @param host makes keys unique in the world */
    static String of(String name, String host, List<Revised> events) {
        CalendarText calendar = new CalendarText();
        calendar.write(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lianbing//Calendar 1.0//EN", "CALSCALE:GREGORIAN",
                "NAME:" + escaped(name), "X-WR-CALNAME:" + escaped(name), "REFRESH-INTERVAL;VALUE=DURATION:" + READ_AGAIN, "X-PUBLISHED-TTL:" + READ_AGAIN));
        events.forEach(event -> calendar.write(lines(event, host)));
        calendar.write(List.of("END:VCALENDAR"));
        return calendar.text.toString();
    }

    private static List<String> lines(Revised revised, String host) {
        CalendarEvent event = revised.event();
        String at = CalendarSpan.Hours.utc(revised.at());
        List<String> lines = new ArrayList<>(List.of("BEGIN:VEVENT", "UID:" + escaped(event.key() + "@" + host), "DTSTAMP:" + at, "LAST-MODIFIED:" + at,
                "SEQUENCE:" + revised.revision()));
        lines.addAll(event.span().lines());
        lines.add("SUMMARY:" + escaped(event.title()));
        if (!event.place().isEmpty()) {
            lines.add("LOCATION:" + escaped(event.place()));
        }
        lines.add("DESCRIPTION:" + escaped((event.about() + "\n" + event.link()).strip()));
        lines.add("URL:" + event.link());
        lines.add("STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
        lines.add("END:VEVENT");
        return lines;
    }

    /** 3.3.11: what has a meaning of its own in a text; a line break is written as one, other control characters are left out. */
    static String escaped(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\r\n|\r|\n", "\\\\n").replaceAll("\\p{Cntrl}", "");
    }

    private void write(List<String> lines) {
        lines.forEach(line -> text.append(folded(line)).append(CRLF));
    }

    /** No character is cut in two, though the standard would let it be: not every reader puts the halves together. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int room = LONGEST_LINE;
        for (int character : line.codePoints().toArray()) {
            String one = Character.toString(character);
            int octets = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                folded.append(CRLF).append(' ');
                room = LONGEST_LINE - 1;
            }
            folded.append(one);
            room -= octets;
        }
        return folded.toString();
    }
}
