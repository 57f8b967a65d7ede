package org.lianbing.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.ProductVersion;
import org.lianbing.platform.Settings;
import org.lianbing.platform.backup.WriteBackup;

/** Writes a backup while people work. Takes no part in a transaction: the snapshot is its own, and may last longer than those may. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class MakeBackup {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Resource(lookup = "jdbc/lianbing")
    DataSource database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * @param kind {@code nightly} or {@code manual}
     * @return the file's name
     * @throws Failure.Conflict if another one is being written, by this server or another process
     */
    String make(String kind) {
        try {
            Path folder = Files.createDirectories(settings.backups());
            try (FileChannel lock = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock mine = take(lock); Connection connection = database.getConnection()) {
                if (mine == null) {
                    throw new Failure.Conflict("operations.backup.running");
                }
                String name = "lianbing-" + kind + "-" + STAMP.format(clock.instant()) + ".zip";
                WriteBackup.write(connection, settings.data().resolve("files"), folder.resolve(name), ProductVersion.get(), clock.instant());
                return name;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("no backup was written", failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("no backup was written", failed);
        }
    }

    /** @return null if another process has it */
    private static FileLock take(FileChannel lock) throws IOException {
        try {
            return lock.tryLock();
        } catch (OverlappingFileLockException thisServer) {
            return null;
        }
    }
}
