package org.lianbing.platform.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.AtMost;

/**
 * A backup that is read. Nothing in it is believed: names lead nowhere but to our tables and to contents named by their own sum, and
 * no entry may be larger than it says.
 */
public final class BackupFile implements AutoCloseable {

    private static final int MANIFEST_AT_MOST = 64 * 1024 * 1024;
    /** Text of ours shrinks to a tenth, at best to a fiftieth; a bomb to a thousandth. */
    private static final int SHRINKS_AT_MOST = 200;
    private static final long SMALL = 10L * 1024 * 1024;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws Failure.Invalid {@code platform.backup.none} or {@code .damaged} if it is no backup of ours */
    public static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw refuse("platform.backup.missing", file);
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            ZipEntry entry = zip.getEntry(Manifest.ENTRY);
            if (entry == null || entry.getSize() > MANIFEST_AT_MOST) {
                throw refuse("platform.backup.none", file.getFileName());
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new BackupFile(zip, Manifest.read(in));
            }
        } catch (IOException | IllegalArgumentException | DateTimeException | NullPointerException none) {
            close(zip);
            throw refuse("platform.backup.none", file.getFileName());
        } catch (Failure refused) {
            close(zip);
            throw refused;
        }
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException alreadyUnreadable) {
            return;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** @throws Failure.Invalid {@code platform.backup.damaged} naming the first part that is not as it was written */
    public void verify() {
        Set<String> known = manifest.parts().stream().map(Manifest.Part::name).collect(Collectors.toCollection(HashSet::new));
        known.add(Manifest.ENTRY);
        zip.stream().filter(entry -> !known.contains(entry.getName())).findFirst().ifPresent(stranger -> {
            throw refuse("platform.backup.damaged", printable(stranger.getName()));
        });
        manifest.parts().forEach(this::verify);
    }

    private void verify(Manifest.Part part) {
        Measured measured = new Measured(OutputStream.nullOutputStream());
        try (InputStream in = open(part)) {
            in.transferTo(measured);
        } catch (IOException unreadable) {
            throw refuse("platform.backup.damaged", part.name());
        }
        if (measured.bytes() != part.bytes() || !measured.sha256().equals(part.sha256())) {
            throw refuse("platform.backup.damaged", part.name());
        }
    }

    List<Manifest.Part> files() {
        return manifest.parts().stream().filter(part -> part.name().startsWith("files/")).toList();
    }

    /** @return null if the backup has no such table */
    Reader table(String name) throws IOException {
        String entry = "tables/" + name + ".csv";
        for (Manifest.Part part : manifest.parts()) {
            if (part.name().equals(entry)) {
                return new BufferedReader(new InputStreamReader(open(part), StandardCharsets.UTF_8));
            }
        }
        return null;
    }

    /** The part's bytes; fails after as many as the manifest says. */
    InputStream open(Manifest.Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.name());
        if (entry == null || part.bytes() > SMALL && part.bytes() / SHRINKS_AT_MOST > entry.getCompressedSize()) {
            throw refuse("platform.backup.damaged", part.name());
        }
        return new AtMost(zip.getInputStream(entry), part.bytes(), () -> refuse("platform.backup.damaged", part.name()));
    }

    static Failure refuse(String code, Object... args) {
        return new Failure.Invalid(code, List.of(), args);
    }

    private static String printable(String name) {
        String shown = name.replaceAll("\\p{Cntrl}", "?");
        return shown.substring(0, Math.min(100, shown.length()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
