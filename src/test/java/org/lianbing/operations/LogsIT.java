package org.lianbing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** What people type, and who they are, stays out of the server's log, also when something goes wrong. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LogsIT {

    private static final String TYPED = "typed-f3b0c1d2";

    @Test
    void the_log_tells_nothing_of_people() throws Exception {
        Person trainer = People.someone().as(Role.TRAINER).named("欧阳记不得").enter();
        String token = Api.token(trainer);
        Api api = Api.visitor().with("Authorization", "Bearer " + token);
        api.get("/api/me?token=" + TYPED);
        api.get("/people/first?token=" + TYPED);
        Api.visitor().post("/api/tokens", Api.credentials(trainer.username(), TYPED));
        api.post("/api/sittings", "{\"title\":\"" + TYPED);
        api.put("/api/attempts/999999/answers/1", "{\"response\":\"" + TYPED + "\",\"seq\":1}");
        api.get("/api/attempts/" + TYPED + "/result");
        api.get("/" + TYPED + ".xhtml");
        assertThat(log()).isNotEmpty().noneMatch(line -> line.contains(TYPED) || line.contains(token) || line.contains(trainer.number())
                || line.contains(trainer.username()) || line.contains(trainer.name()) || line.contains(trainer.password()));
    }

    @Test
    void what_a_page_refuses_is_no_fault_and_fills_no_log() throws Exception {
        Api trainer = Api.visitor().with("Authorization", "Bearer " + Api.token(People.someone().as(Role.TRAINER).enter()));
        int before = log().size();
        assertThat(trainer.get("/exam/sitting?id=999999").status()).isEqualTo(404);
        assertThat(trainer.get("/people/roster").status()).isEqualTo(403);
        assertThat(log().stream().skip(before)).noneMatch(line -> line.startsWith("\tat ") || line.matches("\\[[^]]+] \\S+ \\S+ +[EW] .*"));
    }

    /** Of the server that this run started. */
    private static List<String> log() throws Exception {
        try (Stream<Path> servers = Files.list(Path.of("target/liberty/wlp/usr/servers"))) {
            Path mine = servers.filter(server -> server.getFileName().toString().startsWith("it-" + ProcessHandle.current().pid() + "-"))
                    .findFirst().orElseThrow();
            return Files.readAllLines(mine.resolve("logs/messages.log"));
        }
    }
}
