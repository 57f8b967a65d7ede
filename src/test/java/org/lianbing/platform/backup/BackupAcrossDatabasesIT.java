package org.lianbing.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from H2 to PostgreSQL and back, without a server. */
class BackupAcrossDatabasesIT {

    private static EmbeddedPostgres server;

    @TempDir
    Path folder;

    private Target h2;
    private Target postgres;
    private Path file;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void a_company_on_h2_and_an_empty_postgresql() throws Exception {
        h2 = ACompany.in(ACompany.h2(folder, "old"));
        postgres = new Target(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", folder.resolve("new-files"));
        try (var connection = ACompany.connect(postgres)) {
            new Schema(connection).clear();
        }
        file = folder.resolve("backup.zip");
    }

    @Test
    void nothing_is_lost_on_the_way_to_postgresql() throws Exception {
        Manifest before = ACompany.backup(h2, file);
        new RestoreBackup(postgres).from(file);
        Manifest after = ACompany.backup(postgres, folder.resolve("there.zip"));
        assertThat(after.parts()).isEqualTo(before.parts());
        assertThat(after.counters()).isEqualTo(before.counters());
    }

    @Test
    void nor_on_the_way_back() throws Exception {
        ACompany.backup(h2, file);
        new RestoreBackup(postgres).from(file);
        Manifest there = ACompany.backup(postgres, folder.resolve("there.zip"));
        Target back = ACompany.h2(folder, "back");
        new RestoreBackup(back).from(folder.resolve("there.zip"));
        assertThat(ACompany.backup(back, folder.resolve("back.zip")).parts()).isEqualTo(there.parts());
    }

    @Test
    void a_token_is_still_its_owners() throws Exception {
        ACompany.backup(h2, file);
        new RestoreBackup(postgres).from(file);
        assertThat(ACompany.text(postgres, "select member_id from sign_in where token_hash='" + ACompany.TOKEN_HASH
                + "' and expires_at = timestamp '2027-11-01 08:00:00' and created_at = timestamp '2026-11-01 08:00:00.123456'")).isEqualTo("70");
    }

    @Test
    void new_rows_get_numbers_that_were_never_given() throws Exception {
        ACompany.backup(h2, file);
        new RestoreBackup(postgres).from(file);
        ACompany.run(postgres, "insert into audit(at, actor, address, act, record, detail) values (now(), 'x', 'x', 'x', 'new', '')");
        assertThat(ACompany.text(postgres, "select id from audit where record='new'")).isEqualTo("4");
        assertThat(ACompany.text(postgres, "select nextval('member_seq')")).isEqualTo("4250");
        assertThat(ACompany.text(postgres, "select nextval('member_seq')")).isEqualTo("4300");
    }
}
