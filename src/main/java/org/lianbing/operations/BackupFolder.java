package org.lianbing.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Settings;
import org.lianbing.platform.backup.BackupFile;
import org.lianbing.platform.backup.Manifest;

/** The backups that lie in {@code LIANBING_BACKUPS}. The folder is the truth: what is taken away there is gone here. */
@ApplicationScoped
class BackupFolder {

    private static final String NAME = "lianbing-(nightly|manual|move)-\\d{8}-\\d{6}\\.zip";

    private final Settings settings;

    BackupFolder() {
        this(null);
    }

    @Inject
    BackupFolder(Settings settings) {
        this.settings = settings;
    }

    Path path() {
        return settings.backups();
    }

    /** The newest first. */
    List<Backup> all() {
        try (Stream<Path> files = Files.isDirectory(path()) ? Files.list(path()) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().matches(NAME)).map(BackupFolder::read).flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Backup::madeAt).reversed()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws Failure.NotFound if there is no backup of this name */
    Path find(String name) {
        if (!name.matches(NAME) || !Files.isRegularFile(path().resolve(name))) {
            throw new Failure.NotFound("operations.backup.unknown");
        }
        return path().resolve(name);
    }

    /** Those made by night that are older than so many newer ones; what somebody made by hand stays until he takes it away. */
    void keep(int nights) {
        all().stream().filter(backup -> backup.name().startsWith("lianbing-nightly-")).skip(nights).forEach(old -> {
            try {
                Files.deleteIfExists(path().resolve(old.name()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /** Empty for a file that is no readable backup. */
    private static Optional<Backup> read(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            Manifest manifest = backup.manifest();
            String name = file.getFileName().toString();
            return Optional.of(new Backup(name, name.replaceFirst("lianbing-(.*?)-.*", "$1"), manifest.madeAt(), Files.size(file), manifest.rows(),
                    manifest.files(), manifest.product()));
        } catch (Failure | IOException unreadable) {
            return Optional.empty();
        }
    }
}
