package org.lianbing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.platform.backup.BackupFile;
import org.lianbing.testing.Address;
import org.lianbing.testing.Answer;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class BackupsIT {

    @Test
    void a_running_server_is_backed_up_and_the_backup_is_whole() throws Exception {
        Person admin = People.someone().as(Role.ADMIN).enter();
        Answer made = Api.as(admin).post("/api/backups", "");
        assertThat(made.status()).isEqualTo(201);
        JsonObject backup = made.object();
        assertThat(Api.as(admin).get("/api/backups").items().getJsonObject(0).getString("name")).isEqualTo(backup.getString("name"));
        Path file = download(admin, backup.getString("name"));
        try (BackupFile whole = BackupFile.open(file)) {
            whole.verify();
            assertThat(whole.manifest().rows()).isEqualTo(backup.getJsonNumber("rows").longValue()).isGreaterThan(100);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void only_an_administrator_makes_one() {
        assertThat(Api.as(People.someone().as(Role.TRAINER, Role.HR, Role.DEPUTY).enter()).post("/api/backups", "").status()).isEqualTo(403);
        assertThat(Api.visitor().post("/api/backups", "").status()).isEqualTo(401);
    }

    @Test
    void only_an_administrator_takes_one() {
        assertThat(Api.as(People.someone().enter()).get("/api/backups/lianbing-manual-20261122-000000.zip").status()).isEqualTo(403);
    }

    @Test
    void no_name_leads_out_of_the_folder() {
        Api admin = Api.as(People.someone().as(Role.ADMIN).enter());
        assertThat(admin.get("/api/backups/..%2Flianbing.mv.db").status()).isIn(400, 404);
        assertThat(admin.get("/api/backups/lianbing.mv.db").status()).isEqualTo(404);
    }

    private static Path download(Person person, String name) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Address.of() + "/api/backups/" + name))
                .header("Authorization", "Bearer " + Api.token(person)).build();
        HttpResponse<Path> answer = HttpClient.newHttpClient().send(request,
                HttpResponse.BodyHandlers.ofFile(Files.createTempFile("lianbing", ".zip")));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
