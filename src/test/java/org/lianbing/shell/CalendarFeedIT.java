package org.lianbing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.platform.Language;
import org.lianbing.testing.Answer;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** A member's dates as a calendar program reads them: by ical4j, without a sign-in, over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class CalendarFeedIT {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId URUMQI = ZoneId.of("Asia/Urumqi");
    private static final LocalTime HALF_PAST_TWO = LocalTime.of(14, 30);

    @Test
    void half_past_two_is_half_past_two_where_the_unit_is_in_summer_and_in_winter() {
        Person member = People.someone().enter();
        Instant winter = next(1, BERLIN);
        Instant summer = next(7, BERLIN);
        long cold = MakeDates.turn(member, "冬", winter, BERLIN);
        long warm = MakeDates.turn(member, "夏", summer, BERLIN);
        Map<String, VEvent> events = events(MakeDates.address(member));
        assertThat(begins(events.get("meeting-" + cold))).isEqualTo(winter);
        assertThat(begins(events.get("meeting-" + warm))).isEqualTo(summer);
        assertThat(begins(events.get("meeting-" + warm)).atZone(BERLIN).toLocalTime()).isEqualTo(HALF_PAST_TWO);
    }

    @Test
    void a_unit_in_the_far_west_reads_its_own_hours() {
        Person member = People.someone().enter();
        long meeting = MakeDates.turn(member, "远", next(3, URUMQI), URUMQI);
        assertThat(begins(events(MakeDates.address(member)).get("meeting-" + meeting)).atZone(ZoneId.of("Asia/Shanghai")).toLocalTime())
                .isEqualTo(HALF_PAST_TWO.plusHours(2));
    }

    @Test
    void a_deadline_is_that_day_wherever_it_is_read() {
        LocalDate since = LocalDate.now(ZoneOffset.UTC).minusDays(30);
        Person newcomer = People.someone().newcomerSince(since).enter();
        VEvent decision = events(MakeDates.address(newcomer)).get("decision-" + newcomer.id());
        assertThat((Temporal) decision.getDateTimeStart().getDate()).isEqualTo(since.plusYears(1));
    }

    @Test
    void who_speaks_english_reads_english_and_everyone_the_titles_as_they_are() {
        Person member = People.someone().enter();
        String address = MakeDates.address(member);
        MakeDates.turn(member, "价签三查", next(3, URUMQI), URUMQI);
        assertThat(text(address)).contains("轮到你讲：价签三查");
        MakeDates.speaks(member, Language.EN);
        assertThat(text(address)).contains("Your turn to lecture: 价签三查").doesNotContain("轮到你讲");
    }

    @Test
    void what_is_cancelled_stays_and_says_so() {
        Person member = People.someone().enter();
        String address = MakeDates.address(member);
        long meeting = MakeDates.turn(member, "停", next(3, URUMQI), URUMQI);
        assertThat(events(address).get("meeting-" + meeting).getSequence().getSequenceNo()).isZero();
        MakeDates.cancel(meeting);
        VEvent cancelled = events(address).get("meeting-" + meeting);
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.getSequence().getSequenceNo()).isEqualTo(1);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        Person member = People.someone().enter();
        String address = MakeDates.address(member);
        MakeDates.turn(member, "一", next(3, URUMQI), URUMQI);
        String tag = Api.visitor().get(address).header("ETag");
        Answer again = Api.visitor().with("If-None-Match", tag).get(address);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        MakeDates.turn(member, "二", next(4, URUMQI), URUMQI);
        assertThat(Api.visitor().with("If-None-Match", tag).get(address).status()).isEqualTo(200);
    }

    @Test
    void nobody_reads_anothers_turn() {
        Person member = People.someone().enter();
        MakeDates.turn(member, "甲的课", next(3, URUMQI), URUMQI);
        assertThat(text(MakeDates.address(People.someone().enter()))).doesNotContain("甲的课");
    }

    @Test
    void a_renewed_or_revoked_address_opens_nothing() {
        Person member = People.someone().enter();
        String first = MakeDates.address(member);
        String second = MakeDates.address(member);
        assertThat(Api.visitor().get(first).status()).isEqualTo(404);
        assertThat(Api.visitor().get(second).status()).isEqualTo(200);
        MakeDates.revoke(member);
        assertThat(Api.visitor().get(second).status()).isEqualTo(404);
    }

    @Test
    void the_address_opens_no_other_door() {
        String address = MakeDates.address(People.someone().enter());
        String secret = address.replaceFirst(".*/", "").replaceFirst("\\.ics$", "");
        assertThat(Api.visitor().with("Authorization", "Bearer " + secret).get("/api/me").status()).isEqualTo(401);
    }

    /** Half past two there, on the fifteenth of that month when it comes next. */
    private static Instant next(int month, ZoneId zone) {
        LocalDate today = LocalDate.now(Clock.system(zone));
        LocalDate day = LocalDate.of(today.getYear(), month, 15);
        return LocalDateTime.of(day.isAfter(today) ? day : day.plusYears(1), HALF_PAST_TWO).atZone(zone).toInstant();
    }

    private static String text(String address) {
        Answer answer = Api.visitor().get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        return answer.body().replace("\r\n ", "");
    }

    /** By key. */
    private static Map<String, VEvent> events(String address) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(Api.visitor().get(address).body()));
            assertThat(calendar.validate().hasErrors()).isFalse();
            return calendar.<VEvent>getComponents("VEVENT").stream()
                    .collect(Collectors.toMap(event -> event.getUid().orElseThrow().getValue().replaceFirst("@.*", ""), event -> event));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Instant begins(VEvent event) {
        return Instant.from(event.getDateTimeStart().getDate());
    }
}
