package org.lianbing.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a mail server's address means, and that mail arrives there as it was written. */
class MailServerTest {

    private static final String FROM = "lianbing@example.com";

    @Test
    void an_address_names_server_port_and_login() {
        MailServer server = MailServer.of("smtp://sender%40example.com:p%3Ass+w@mail.example.com:2525", FROM).orElseThrow();
        assertThat(server).isEqualTo(new MailServer(false, "mail.example.com", 2525, "sender@example.com", "p:ss+w", FROM));
        assertThat(server.toString()).doesNotContain("p:ss+w");
    }

    @Test
    void the_usual_ports_need_not_be_named() {
        assertThat(MailServer.of("smtp://mail.example.com", FROM).orElseThrow().port()).isEqualTo(25);
        assertThat(MailServer.of("smtp://u:p@mail.example.com", FROM).orElseThrow().port()).isEqualTo(587);
        assertThat(MailServer.of("smtps://u:p@mail.example.com", FROM).orElseThrow().port()).isEqualTo(465);
    }

    @Test
    void what_is_no_server_is_none() {
        for (String wrong : new String[] {null, "", "mail.example.com", "http://mail.example.com", "smtp://", "smtp://a b"}) {
            assertThat(MailServer.of(wrong, FROM)).as(wrong).isEmpty();
        }
        assertThat(MailServer.of("smtp://mail.example.com", "nobody")).isEmpty();
        assertThat(MailServer.of("smtp://mail.example.com", null)).isEmpty();
    }

    @Test
    void a_mail_arrives_with_its_chinese_words() throws Exception {
        GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        try {
            server(mail.getSmtp().getPort()).send("lu@example.com", "练兵：设置新密码", "陆婉青，您好", Instant.parse("2026-11-22T02:00:00Z"));
            MimeMessage arrived = mail.getReceivedMessages()[0];
            assertThat(arrived.getSubject()).isEqualTo("练兵：设置新密码");
            assertThat(arrived.getContent().toString().strip()).isEqualTo("陆婉青，您好");
            assertThat(GreenMailUtil.getAddressList(arrived.getFrom())).isEqualTo(FROM);
        } finally {
            mail.stop();
        }
    }

    @Test
    void a_server_that_is_away_is_a_failure_and_no_silence() {
        assertThatThrownBy(() -> server(1).send("lu@example.com", "s", "w", Instant.EPOCH)).isInstanceOf(MessagingException.class);
    }

    @Test
    void pauses_between_tries_grow_from_half_a_minute_to_sixteen() {
        assertThat(MailRound.pause(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(MailRound.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MailRound.pause(99)).isEqualTo(Duration.ofMinutes(16));
    }

    private static MailServer server(int port) {
        return MailServer.of("smtp://127.0.0.1:" + port, FROM).orElseThrow();
    }
}
