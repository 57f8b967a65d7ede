package org.lianbing.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Restores a backup into a database that nobody has worked in: all of it or nothing. The backup is checked from end to end before
 * anything is touched. The tables are made as they were when it was written, filled, and then brought up to date. A restore that was
 * killed leaves a mark: no server starts on it, and the next restore begins anew.
 */
public final class RestoreBackup {

    private final Target target;

    public RestoreBackup(Target target) {
        this.target = target;
    }

    /** Whether a restore into this database was begun and not ended. */
    public static boolean isHalfDone(Connection connection) throws SQLException {
        return new Schema(connection).tableNames().contains(Schema.UNDER_WAY);
    }

    /** @throws org.lianbing.kernel.Failure.Invalid if the backup is none, damaged or of a newer product, or the database is in use */
    public Manifest from(Path file) throws SQLException, IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            int known = newest();
            if (backup.manifest().schema() > known) {
                throw BackupFile.refuse("platform.backup.newer", backup.manifest().product());
            }
            refuseUsed();
            backup.verify();
            List<Path> brought = new ArrayList<>();
            try {
                bring(backup, brought);
                fill(backup);
            } catch (SQLException | IOException | RuntimeException failed) {
                takeBack(brought, failed);
                throw failed;
            }
            return backup.manifest();
        }
    }

    private void refuseUsed() throws SQLException {
        try (Connection connection = target.connect()) {
            if (new Schema(connection).isUsed()) {
                throw BackupFile.refuse("platform.backup.used");
            }
        }
    }

    private void fill(BackupFile backup) throws SQLException, IOException {
        try (Connection connection = target.connect()) {
            new Schema(connection).clear();
        }
        migrations().target(MigrationVersion.fromVersion(Integer.toString(backup.manifest().schema()))).load().migrate();
        try (Connection connection = target.connect()) {
            Schema schema = new Schema(connection);
            schema.run("create table " + Schema.UNDER_WAY + " (backup timestamp(6))");
            connection.setAutoCommit(false);
            new LoadTables(connection, backup).load();
            connection.commit();
            connection.setAutoCommit(true);
            migrations().load().migrate();
            schema.run("drop table " + Schema.UNDER_WAY);
        }
    }

    /** What was written so far is thrown away; if even that fails, the mark stays and says so. */
    private void takeBack(List<Path> brought, Exception failed) {
        try (Connection connection = target.connect()) {
            new Schema(connection).clear();
            for (Path file : brought) {
                Files.deleteIfExists(file);
            }
        } catch (SQLException | IOException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    /** A content that its name does not fit was spoilt on the disk it came from: nobody misses it until he asks for it. */
    private void bring(BackupFile backup, List<Path> brought) throws IOException {
        for (Manifest.Part part : backup.files()) {
            String sha256 = part.name().substring("files/".length());
            Path home = target.files().resolve(sha256.substring(0, 2)).resolve(sha256);
            if (!sha256.equals(part.sha256()) || Files.exists(home)) {
                continue;
            }
            Files.createDirectories(home.getParent());
            Path fresh = Files.createTempFile(home.getParent(), "in-", ".part");
            try (InputStream in = backup.open(part)) {
                Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
                brought.add(home);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
    }

    private int newest() {
        return Integer.parseInt(java.util.Arrays.stream(migrations().load().info().all()).filter(one -> one.getVersion() != null)
                .map(one -> one.getVersion().getVersion()).max(java.util.Comparator.comparingInt(Integer::parseInt)).orElse("0"));
    }

    private FluentConfiguration migrations() {
        return Flyway.configure(RestoreBackup.class.getClassLoader()).dataSource(target.url(), target.user(), target.password())
                .locations("classpath:db/migration");
    }
}
