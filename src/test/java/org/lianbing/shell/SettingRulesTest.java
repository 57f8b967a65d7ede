package org.lianbing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page of settings shows and hides, and what it calls wrong. */
class SettingRulesTest {

    @Test
    void no_password_is_shown() {
        assertThat(SettingRules.shown("LIANBING_DB_PASSWORD", "hunter2")).isEqualTo("••••");
        assertThat(SettingRules.shown("LIANBING_SMTP_URL", "smtp://me:hunter2@mail:587")).isEqualTo("smtp://me:••••@mail:587");
        assertThat(SettingRules.shown("LIANBING_DB_URL", "jdbc:postgresql://db/x?user=u&password=hunter2&ssl=true")).doesNotContain("hunter2").contains("ssl=true");
        assertThat(SettingRules.shown("LIANBING_ZONE", "Asia/Shanghai")).isEqualTo("Asia/Shanghai");
    }

    @Test
    void outside_the_demo_the_address_has_to_be_https() {
        assertThat(problem("LIANBING_BASE_URL", Map.of("LIANBING_BASE_URL", "http://lianbing.example"))).isEqualTo("notHttps");
        assertThat(problem("LIANBING_BASE_URL", Map.of("LIANBING_BASE_URL", "https://lianbing.example"))).isNull();
        assertThat(problem("LIANBING_BASE_URL", Map.of())).isEqualTo("noBaseUrl");
        assertThat(problem("LIANBING_BASE_URL", Map.of("LIANBING_DEMO", "true"))).isNull();
    }

    @Test
    void a_mail_server_that_is_named_has_to_be_one() {
        assertThat(problem("LIANBING_SMTP_URL", Map.of())).isEqualTo("noMail");
        assertThat(problem("LIANBING_SMTP_URL", Map.of("LIANBING_SMTP_URL", "mail", "LIANBING_SMTP_FROM", "a@b.c"))).isEqualTo("smtpShape");
        assertThat(problem("LIANBING_SMTP_FROM", Map.of("LIANBING_SMTP_URL", "smtp://mail"))).isEqualTo("smtpFrom");
    }

    @Test
    void the_embedded_database_and_the_demo_are_good_to_know() {
        assertThat(SettingRules.state(problem("LIANBING_DB_URL", Map.of("LIANBING_DB_URL", "jdbc:h2:file:x")))).isEqualTo("hint");
        assertThat(SettingRules.state(problem("LIANBING_DEMO", Map.of("LIANBING_DEMO", "true")))).isEqualTo("hint");
        assertThat(SettingRules.state("notHttps")).isEqualTo("bad");
        assertThat(SettingRules.state(null)).isEqualTo("ok");
    }

    @Test
    void to_keep_no_backups_is_good_to_know_outside_the_demo() {
        assertThat(problem("LIANBING_BACKUPS_KEPT", Map.of("LIANBING_BACKUPS_KEPT", "0"))).isEqualTo("noBackups");
        assertThat(problem("LIANBING_BACKUPS_KEPT", Map.of("LIANBING_BACKUPS_KEPT", "14"))).isNull();
        assertThat(problem("LIANBING_BACKUPS_KEPT", Map.of("LIANBING_BACKUPS_KEPT", "0", "LIANBING_DEMO", "true"))).isNull();
    }

    private static String problem(String name, Map<String, String> all) {
        return SettingRules.problem(name, all, false);
    }
}
