package org.lianbing.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A small company in a database of ours: with all that makes a copy go wrong. */
final class ACompany {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final String FILE_TEXT = "a picture";
    static final String TOKEN_HASH = "f".repeat(64);

    private ACompany() {
    }

    static Target h2(Path folder, String name) {
        return new Target("jdbc:h2:file:" + folder.resolve(name) + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "lianbing", "", folder.resolve(name + "-files"));
    }

    /** Units that lean on later ones, texts with everything in them, nulls beside empty texts, numbers of deleted rows. */
    static Target in(Target target) {
        Flyway.configure().dataSource(target.url(), target.user(), target.password()).locations("classpath:db/migration").load().migrate();
        try (Connection connection = connect(target); Statement work = connection.createStatement()) {
            for (String statement : statements()) {
                work.execute(statement);
            }
            String sha256 = sha256(FILE_TEXT);
            Path file = target.files().resolve(sha256.substring(0, 2)).resolve(sha256);
            Files.createDirectories(file.getParent());
            Files.writeString(file, FILE_TEXT);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        return target;
    }

    private static List<String> statements() {
        return List.of("insert into unit(id, parent_id, code, name, path, position) values (60, null, 'root', '县公司', '/60/', 1)",
                "insert into unit(id, parent_id, code, name, path, position) values (51, 60, 'a', '一部', '/60/51/', 2)",
                "insert into member(id, number, name, search_text, unit_id, post, hired_on, employment) values "
                        + "(70, '061101', '王\"伟\", 李,四', '', 51, '第一行\n第二行\r\n😀', date '2020-02-29', 'formal')",
                "insert into member(id, number, name, search_text, unit_id, post, employment, mentor_id) values (53, '1', '', 'x', 51, '', 'formal', 70)",
                "insert into account(member_id, username, password_hash, must_change) values (70, 'wang', '$argon2id$v=19$m=1,t=1', false)",
                "insert into sign_in(token_hash, member_id, kind, label, created_at, expires_at) values ('" + TOKEN_HASH
                        + "', 70, 'api', '', timestamp '2026-11-01 08:00:00.123456', timestamp '2027-11-01 08:00:00')",
                "insert into audit(at, member_id, actor, address, act, record, detail) values (timestamp '2026-11-01 08:00:00', null, 'x', 'x', 'x', 'x', '\\.')",
                "insert into audit(at, member_id, actor, address, act, record, detail) values (timestamp '2026-11-01 08:00:00', 70, 'x', 'x', 'x', 'x', 'null')",
                "insert into audit(at, member_id, actor, address, act, record, detail) values (timestamp '2026-11-01 08:00:00', 70, 'x', 'x', 'x', 'last', '')",
                "delete from audit where record='last'",
                "insert into outcome(source, external_id, member_id) values ('exam', '1', 70)",
                "insert into outcome_revision(outcome_id, revision, member_id, kind, activity_ref, activity_title, state, score, out_of, passed, "
                        + "occurred_at, tags, stated_at) values (1, 1, 70, 'exam', 'r', '考试', 'graded', 83.3333, 100, true, "
                        + "timestamp '2026-11-02 00:00:00', '', timestamp '2026-11-02 00:00:01')",
                "alter sequence member_seq restart with 4250");
    }

    static Manifest backup(Target from, Path file) {
        try (Connection connection = connect(from)) {
            return WriteBackup.write(connection, from.files(), file, "1.2", NOW);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static Connection connect(Target target) throws SQLException {
        return DriverManager.getConnection(target.url(), target.user(), target.password());
    }

    static void run(Target target, String statement) {
        try (Connection connection = connect(target); Statement work = connection.createStatement()) {
            work.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String text(Target target, String query) {
        try (Connection connection = connect(target)) {
            return new Schema(connection).texts(query).get(0);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String sha256(String text) {
        Measured measured = new Measured(java.io.OutputStream.nullOutputStream());
        try {
            measured.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return measured.sha256();
    }
}
