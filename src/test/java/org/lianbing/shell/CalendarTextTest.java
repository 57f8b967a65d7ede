package org.lianbing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;

/** What is written as an iCalendar is read by ical4j, which is not ours, as it was meant; and keeps the letter of RFC 5545. */
class CalendarTextTest {

    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void an_hour_is_written_in_utc_and_a_deadline_as_a_day() {
        assertThat(text(event("客户走访，怎么开口"))).contains("\r\nDTSTART:20261127T063000Z\r\n", "\r\nDTEND:20261127T080000Z\r\n", "\r\nTRANSP:OPAQUE\r\n");
        assertThat(text(CalendarEvent.of("check-2026-10", new CalendarSpan.Day(LocalDate.of(2026, 12, 31)), "x", "", "https://x/y")))
                .contains("\r\nDTSTART;VALUE=DATE:20261231\r\n", "\r\nDTEND;VALUE=DATE:20270101\r\n", "\r\nTRANSP:TRANSPARENT\r\n");
    }

    @Test
    void the_days_of_an_exam_stay_free() {
        assertThat(text(CalendarEvent.of("sitting-1", new CalendarSpan.Hours(AT, AT.plusSeconds(13 * 3600)), "x", "", "https://x/y")))
                .contains("\r\nTRANSP:TRANSPARENT\r\n");
    }

    @Test
    void what_was_cancelled_says_so_and_what_was_changed_counts() {
        CalendarEvent cancelled = new CalendarEvent("meeting-1", new CalendarSpan.Hours(AT, AT), "x", "", "", "https://x/y", true);
        assertThat(CalendarText.of("练兵", "example.com", List.of(new Revised(cancelled, 3, AT))))
                .contains("\r\nSTATUS:CANCELLED\r\n", "\r\nSEQUENCE:3\r\n", "\r\nUID:meeting-1@example.com\r\n", "\r\nLAST-MODIFIED:20261122T020000Z\r\n");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_all_end_as_they_must() {
        String text = text(event("从走访记录里看出客户真正需要什么".repeat(20)));
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("(?<!\r)\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void an_independent_reader_finds_the_calendar_valid() throws Exception {
        assertThat(read(text(event("x"))).validate().hasErrors()).isFalse();
    }

    @net.jqwik.api.Property(tries = 500)
    void whatever_is_said_is_read_as_it_was_said(@ForAll String said) throws Exception {
        String plain = said.replaceAll("\r\n|\r", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", "").codePoints().filter(one -> one < 0xD800 || one > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        Component event = read(text(event("a" + plain + "z"))).getComponents().get(0);
        assertThat(event.getProperty(Property.SUMMARY)).hasValueSatisfying(summary -> assertThat(summary.getValue()).isEqualTo("a" + plain + "z"));
    }

    private static CalendarEvent event(String title) {
        return new CalendarEvent("meeting-42", new CalendarSpan.Hours(Instant.parse("2026-11-27T06:30:00Z"), Instant.parse("2026-11-27T08:00:00Z")), title,
                "三楼会议室", "周例会; \"一部\"", "https://example.com/lecture/meeting?id=42", false);
    }

    private static String text(CalendarEvent event) {
        return CalendarText.of("练兵", "example.com", List.of(new Revised(event, 0, AT)));
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
