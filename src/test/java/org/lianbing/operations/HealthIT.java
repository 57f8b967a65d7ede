package org.lianbing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.testing.Address;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HealthIT {

    private static final long LOOKED_EVERY = 200;

    @Test
    void a_server_that_serves_is_started_ready_and_alive() throws Exception {
        assertThat(ask("/health/started").body()).contains("\"started\"", "UP").doesNotContain("DOWN");
        assertThat(ask("/health/ready").body()).contains("\"database\":true");
        assertThat(ask("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void a_server_that_is_drained_is_alive_and_not_ready() throws Exception {
        Path mark = Files.createFile(Path.of("target/it-data/draining"));
        try {
            assertThat(ask("/health/ready").statusCode()).isEqualTo(503);
            assertThat(ask("/health/live").statusCode()).isEqualTo(200);
        } finally {
            Files.delete(mark);
        }
        assertThat(ask("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void a_server_that_is_about_to_stop_begins_nothing_and_says_when_to_come_again() throws Exception {
        Path mark = Files.createFile(Path.of("target/it-data/stopping"));
        try {
            Thread.sleep(LOOKED_EVERY);
            for (String path : new String[] {Address.of() + "/people/sign-in", Address.of() + "/api/me"}) {
                HttpResponse<String> answer = ask(path);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            assertThat(ask(Address.of() + "/people/sign-in").body()).contains("系统正在重新启动");
        } finally {
            Files.delete(mark);
        }
        Thread.sleep(LOOKED_EVERY);
        assertThat(ask(Address.of() + "/people/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_counted_is_shown() throws Exception {
        assertThat(ask("/metrics").body()).contains("lianbing_answers_saved_total", "lianbing_sign_ins_failed_total", "lianbing_jobs_failed_total",
                "lianbing_backups_failed_total", "connectionpool_");
    }

    private static HttpResponse<String> ask(String path) throws Exception {
        URI home = URI.create(Address.of());
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(home.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
