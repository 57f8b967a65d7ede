package org.lianbing.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;
import org.lianbing.platform.ProductVersion;

/**
 * {@code lianbing backup FILE | restore FILE | move}, without a server; the database and the folder are those of the server's own
 * settings in the environment. Ends with 0 if all was done, with 1 if it was refused and nothing changed, with 2 for a wrong call.
 */
public final class Command {

    /** As in server.xml. */
    private static final String H2 = "jdbc:h2:file:%s/lianbing;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

    private final Map<String, String> environment;
    private final Language language;
    private final Clock clock;

    Command(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        String spoken = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        this.language = spoken.startsWith("zh") ? Language.ZH_CN : Language.EN;
        this.clock = clock;
    }

    public static void main(String[] args) {
        System.exit(new Command(System.getenv(), Clock.systemUTC()).run(args));
    }

    int run(String... args) {
        String act = args.length == 0 ? "" : args[0];
        try {
            if (act.equals("backup") && args.length == 2) {
                say("platform.backup.written", Path.of(args[1]), backup(configured(), Path.of(args[1])));
            } else if (act.equals("restore") && args.length == 2) {
                restored(new RestoreBackup(configured()).from(Path.of(args[1])));
            } else if (act.equals("move") && args.length == 1) {
                move();
            } else {
                System.err.println(text("platform.backup.usage"));
                return 2;
            }
            return 0;
        } catch (Failure refused) {
            System.err.println(text(refused.code(), refused.args().toArray()));
        } catch (SQLException failed) {
            boolean locked = failed.getErrorCode() == 90020;
            System.err.println(locked ? text("platform.backup.locked") : text("platform.backup.unreachable", failed.getMessage()));
        } catch (IOException | RuntimeException failed) {
            System.err.println(text("platform.backup.unreachable", failed.getMessage()));
        }
        return 1;
    }

    /** From the embedded database in {@code LIANBING_DATA} into the PostgreSQL of the environment; the old file stays as it is. */
    private void move() throws SQLException, IOException {
        Target to = configured();
        if (!to.isPostgres()) {
            throw BackupFile.refuse("platform.backup.notPostgres");
        }
        if (!Files.exists(data().resolve("lianbing.mv.db"))) {
            throw BackupFile.refuse("platform.backup.noSource", data());
        }
        Path file = backups().resolve("lianbing-move-" + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC).format(clock.instant()) + ".zip");
        say("platform.backup.written", file, backup(embedded(), file));
        restored(new RestoreBackup(to).from(file));
    }

    private Manifest backup(Target from, Path file) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw BackupFile.refuse("platform.backup.exists", file);
        }
        if (!from.isPostgres() && !Files.exists(data().resolve("lianbing.mv.db"))) {
            throw BackupFile.refuse("platform.backup.noSource", data());
        }
        try (Connection connection = from.connect()) {
            return WriteBackup.write(connection, from.files(), file, ProductVersion.get(), clock.instant());
        }
    }

    private Target configured() {
        String url = environment.getOrDefault("LIANBING_DB_URL", "");
        return url.isBlank() ? embedded() : new Target(url, environment.getOrDefault("LIANBING_DB_USER", "lianbing"),
                environment.getOrDefault("LIANBING_DB_PASSWORD", ""), data().resolve("files"));
    }

    private Target embedded() {
        return new Target(String.format(H2, data()), "lianbing", "", data().resolve("files"));
    }

    private Path data() {
        return Path.of(environment.getOrDefault("LIANBING_DATA", "data")).toAbsolutePath();
    }

    private Path backups() {
        String folder = environment.getOrDefault("LIANBING_BACKUPS", "");
        return folder.isBlank() ? data().resolve("backups") : Path.of(folder).toAbsolutePath();
    }

    private void restored(Manifest manifest) {
        ZoneId zone = ZoneId.of(environment.getOrDefault("LIANBING_ZONE", "Asia/Shanghai"));
        String moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone).format(manifest.madeAt());
        System.out.println(text("platform.backup.restored", moment, manifest.rows(), manifest.files()));
    }

    private void say(String code, Path file, Manifest manifest) {
        System.out.println(text(code, file, manifest.rows(), manifest.files()));
    }

    private String text(String code, Object... args) {
        return new Bundles().text(language, code, args);
    }
}
