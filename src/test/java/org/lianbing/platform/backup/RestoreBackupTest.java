package org.lianbing.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianbing.kernel.Failure;

class RestoreBackupTest {

    @TempDir
    Path folder;

    private Target old;
    private Target fresh;
    private Path file;

    @BeforeEach
    void a_company_and_an_empty_place() {
        old = ACompany.in(ACompany.h2(folder, "old"));
        fresh = ACompany.h2(folder, "fresh");
        file = folder.resolve("backup.zip");
    }

    @Test
    void what_was_restored_makes_the_same_backup_again() throws Exception {
        Manifest first = ACompany.backup(old, file);
        new RestoreBackup(fresh).from(file);
        Manifest second = ACompany.backup(fresh, folder.resolve("again.zip"));
        assertThat(second.parts()).isEqualTo(first.parts());
        assertThat(second.counters()).isEqualTo(first.counters());
    }

    @Test
    void the_files_come_along() throws Exception {
        ACompany.backup(old, file);
        new RestoreBackup(fresh).from(file);
        String sha256 = ACompany.sha256(ACompany.FILE_TEXT);
        assertThat(fresh.files().resolve(sha256.substring(0, 2)).resolve(sha256)).hasContent(ACompany.FILE_TEXT);
    }

    @Test
    void new_rows_get_numbers_that_were_never_given() throws Exception {
        ACompany.backup(old, file);
        new RestoreBackup(fresh).from(file);
        ACompany.run(fresh, "insert into audit(at, actor, address, act, record, detail) values (timestamp '2026-11-23 00:00:00', 'x', 'x', 'x', 'new', '')");
        assertThat(ACompany.text(fresh, "select id from audit where record='new'")).isEqualTo("4");
        assertThat(ACompany.text(fresh, "select next value for member_seq")).isEqualTo("4250");
    }

    @Test
    void the_keys_between_tables_hold_again() throws Exception {
        ACompany.backup(old, file);
        new RestoreBackup(fresh).from(file);
        assertThatThrownBy(() -> ACompany.run(fresh, "delete from unit where id=60")).hasMessageContaining("unit_parent_fk");
    }

    @Test
    void a_database_with_people_is_left_alone() throws Exception {
        ACompany.backup(old, file);
        refused("platform.backup.used", () -> new RestoreBackup(old).from(file));
        assertThat(ACompany.text(old, "select count(*) from member")).isEqualTo("2");
    }

    @Test
    void a_database_that_a_server_made_by_itself_may_be_filled() throws Exception {
        ACompany.backup(old, file);
        ACompany.in(fresh);
        ACompany.run(fresh, "delete from sign_in");
        ACompany.run(fresh, "delete from account");
        ACompany.run(fresh, "delete from member");
        new RestoreBackup(fresh).from(file);
        assertThat(ACompany.text(fresh, "select count(*) from member")).isEqualTo("2");
    }

    @Test
    void a_byte_that_changed_is_noticed_before_anything_is_touched() throws Exception {
        ACompany.backup(old, file);
        rewrite(Map.of("tables/member.csv", entries(file).get("tables/member.csv").replace("061101", "061102")));
        refused("platform.backup.damaged", () -> new RestoreBackup(fresh).from(file));
        assertThat(tables(fresh)).isZero();
        assertThat(fresh.files()).doesNotExist();
    }

    @Test
    void a_backup_that_was_cut_short_is_none() throws Exception {
        ACompany.backup(old, file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        refused("platform.backup.none", () -> new RestoreBackup(fresh).from(file));
    }

    @Test
    void any_other_zip_is_none() throws Exception {
        zip(Map.of("hello.txt", "hello"));
        refused("platform.backup.none", () -> new RestoreBackup(fresh).from(file));
    }

    @Test
    void an_entry_that_would_leave_the_folder_is_refused() throws Exception {
        ACompany.backup(old, file);
        rewrite(Map.of("../../evil.sh", "rm -rf"));
        refused("platform.backup.damaged", () -> new RestoreBackup(fresh).from(file));
    }

    @Test
    void a_part_that_would_leave_the_folder_is_refused() throws Exception {
        ACompany.backup(old, file);
        rewrite(Map.of("manifest.properties", entries(file).get("manifest.properties") + "part.files/../../evil=-1 6 " + "0".repeat(64) + "\n"));
        refused("platform.backup.none", () -> new RestoreBackup(fresh).from(file));
    }

    @Test
    void a_bomb_is_refused() throws Exception {
        ACompany.backup(old, file);
        String bomb = "0".repeat(50_000_000);
        String name = ACompany.sha256(bomb);
        rewrite(Map.of("files/" + name, bomb, "manifest.properties",
                entries(file).get("manifest.properties") + "part.files/" + name + "=-1 50000000 " + name + "\n"));
        refused("platform.backup.damaged", () -> new RestoreBackup(fresh).from(file));
    }

    @Test
    void a_backup_of_a_newer_product_is_refused() throws Exception {
        ACompany.backup(old, file);
        rewrite(Map.of("manifest.properties", entries(file).get("manifest.properties").replaceFirst("schema=\\d+", "schema=9999")));
        refused("platform.backup.newer", () -> new RestoreBackup(fresh).from(file));
    }

    @Test
    void what_fails_half_way_leaves_nothing() throws Exception {
        ACompany.backup(old, file);
        String members = entries(file).get("tables/unit.csv").replace("\"60\",\"a\"", "\"61\",\"a\"");
        String manifest = entries(file).get("manifest.properties").replaceFirst("part.tables/unit.csv=.*",
                "part.tables/unit.csv=2 " + members.getBytes(StandardCharsets.UTF_8).length + " " + ACompany.sha256(members));
        rewrite(Map.of("tables/unit.csv", members, "manifest.properties", manifest));
        assertThatThrownBy(() -> new RestoreBackup(fresh).from(file)).hasMessageContaining("unit_parent_fk");
        assertThat(tables(fresh)).isZero();
        assertThat(Files.walk(fresh.files()).filter(Files::isRegularFile)).isEmpty();
    }

    @Test
    void what_was_killed_half_way_is_begun_anew() throws Exception {
        ACompany.backup(old, file);
        ACompany.in(fresh);
        ACompany.run(fresh, "create table " + Schema.UNDER_WAY + " (backup timestamp(6))");
        new RestoreBackup(fresh).from(file);
        assertThat(ACompany.text(fresh, "select count(*) from member")).isEqualTo("2");
        try (Connection connection = ACompany.connect(fresh)) {
            assertThat(new Schema(connection).tableNames()).doesNotContain(Schema.UNDER_WAY);
        }
    }

    @Test
    void a_backup_is_one_moment_while_others_write() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(200);
        Thread writer = new Thread(() -> outcomesWithTheirAudit(enough, writing));
        writer.start();
        writing.await();
        Manifest moment = ACompany.backup(old, file);
        enough.set(true);
        writer.join();
        assertThat(rows(moment, "outcome") - 1).isEqualTo(rows(moment, "audit") - 2).isGreaterThanOrEqualTo(200);
    }

    /** Two rows in one transaction, in tables that are read at different times. */
    private void outcomesWithTheirAudit(AtomicBoolean enough, CountDownLatch writing) {
        try (Connection connection = ACompany.connect(old)) {
            connection.setAutoCommit(false);
            PreparedStatement outcome = connection.prepareStatement("insert into outcome(source, external_id, member_id) values ('t', ?, 70)");
            PreparedStatement audit = connection.prepareStatement("insert into audit(at, actor, address, act, record, detail) "
                    + "values (timestamp '2026-11-23 00:00:00', 'x', 'x', 'x', ?, '')");
            for (int i = 0; !enough.get(); i++) {
                outcome.setString(1, Integer.toString(i));
                outcome.executeUpdate();
                audit.setString(1, Integer.toString(i));
                audit.executeUpdate();
                connection.commit();
                writing.countDown();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.parts().stream().filter(part -> part.name().equals("tables/" + table + ".csv")).findFirst().orElseThrow().rows();
    }

    private static int tables(Target target) throws SQLException {
        try (Connection connection = ACompany.connect(target)) {
            return new Schema(connection).tableNames().size();
        }
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Failure.Invalid.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private void rewrite(Map<String, String> changed) throws IOException {
        Map<String, String> all = entries(file);
        all.putAll(changed);
        zip(all);
    }

    private static Map<String, String> entries(Path zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private void zip(Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
