package org.lianbing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.testing.People;

/** Mail is tried until a server takes it or it is no longer good, and then its words are gone. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class MailRoundIT {

    @Inject
    Mail mail;
    @Inject
    MailJob job;
    @Inject
    Sql sql;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;

    private final String to = People.unique("m") + "@example.com";
    private final List<String> arrived = new ArrayList<>();

    @Test
    void a_mail_is_sent_once_and_its_words_are_wiped() {
        mail.send(to, "s", "secret link", Duration.ofHours(1));
        round(Duration.ZERO);
        round(Duration.ofMinutes(10));
        assertThat(arrived).containsExactly("secret link");
        assertThat(words()).containsExactly("");
    }

    @Test
    void what_a_server_refuses_is_tried_again_later() {
        mail.send(to, "s", "words", Duration.ofHours(1));
        job.send((address, subject, words) -> {
            throw new MessagingException("away");
        });
        round(Duration.ofSeconds(29));
        assertThat(arrived).isEmpty();
        assertThat(sql.list(row -> row.text("last_error"), "select last_error from mail where recipient=?", to)).containsExactly("away");
        round(Duration.ofSeconds(31));
        assertThat(arrived).containsExactly("words");
    }

    @Test
    void what_is_no_longer_good_is_dropped_unsent() {
        mail.send(to, "s", "words", Duration.ofHours(1));
        round(Duration.ofHours(2));
        assertThat(arrived).isEmpty();
        assertThat(words()).containsExactly("");
    }

    private void round(Duration wait) {
        travel.at(clock.instant().plus(wait), () -> {
            for (int i = 0; i < 5; i++) {
                job.send((address, subject, words) -> {
                    if (address.equals(to)) {
                        arrived.add(words);
                    }
                });
            }
            return null;
        });
    }

    private List<String> words() {
        return sql.list(row -> row.text("words"), "select words from mail where recipient=?", to);
    }
}
