package org.lianbing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Caller;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** A member's inbox is his alone; what is read goes below, and away after half a year. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class InboxIT {

    @Inject
    Inbox inbox;
    @Inject
    Notify notify;
    @Inject
    PurgeNotices purge;
    @Inject
    Caller caller;
    @Inject
    Clock clock;
    @Inject
    TravellingClock travel;

    private Person reader;
    private Person sender;

    @BeforeEach
    void two_members() {
        reader = People.someone().enter();
        sender = People.someone().named("发信人").enter();
    }

    @Test
    void opening_marks_it_read_and_tells_where_it_leads() {
        tell("a");
        tell("b");
        assertThat(unread()).isEqualTo(2);
        Notice newest = caller.as(reader.actor(), () -> inbox.unread(1)).newest().get(0);
        assertThat(newest).matches(notice -> notice.link().equals("/curriculum/next") && notice.sentBy().equals("发信人") && notice.words().equals(List.of("b")));
        caller.as(reader.actor(), () -> inbox.open(Long.parseLong(newest.id())));
        assertThat(unread()).isEqualTo(1);
        assertThat(caller.as(reader.actor(), () -> inbox.list(false, 0))).extracting(notice -> notice.words().get(0)).containsExactly("a", "b");
    }

    @Test
    void the_same_again_is_one_that_counts() {
        tell("a");
        tell("a");
        assertThat(caller.as(reader.actor(), () -> inbox.list(true, 0))).extracting(Notice::times).containsExactly(2);
    }

    @Test
    void nobody_opens_anothers() {
        tell("a");
        long id = Long.parseLong(caller.as(reader.actor(), () -> inbox.unread(1)).newest().get(0).id());
        assertThatThrownBy(() -> caller.as(sender.actor(), () -> inbox.open(id))).isInstanceOf(Failure.NotFound.class);
        caller.as(sender.actor(), () -> {
            inbox.readAll();
            return null;
        });
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void what_was_read_half_a_year_ago_is_thrown_away_and_what_nobody_read_stays() {
        travel.at(clock.instant().minus(Duration.ofDays(200)), () -> {
            tell("read");
            caller.as(reader.actor(), () -> {
                inbox.readAll();
                return null;
            });
            tell("unread");
            return null;
        });
        purge.run();
        assertThat(caller.as(reader.actor(), () -> inbox.list(false, 0))).extracting(notice -> notice.words().get(0)).containsExactly("unread");
    }

    private void tell(String word) {
        caller.as(sender.actor(), () -> {
            notify.tell(List.of(reader.memberId()), new NewNotice("curriculum.notice.remind", List.of(word), "/curriculum/next", "test/" + word));
            return null;
        });
    }

    private int unread() {
        return caller.as(reader.actor(), () -> inbox.unread(1)).count();
    }
}
