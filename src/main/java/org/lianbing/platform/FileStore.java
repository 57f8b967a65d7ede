package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.lianbing.kernel.Failure;

/**
 * Files under {@code LIANBING_DATA/files}, each named by the SHA-256 of its content: the same content is kept once, and no name that
 * people gave reaches the disk. What was kept is on disk, written through, before the row that names it commits.
 */
@ApplicationScoped
public class FileStore {

    private final Settings settings;
    private final Clock clock;

    FileStore() {
        this(null, null);
    }

    @Inject
    FileStore(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @return the content's name
     * @throws Failure.TooLarge over {@code LIANBING_UPLOAD_MAX}; nothing is kept then
     */
    public Kept keep(InputStream content) {
        try {
            Path folder = Files.createDirectories(folder());
            Path fresh = Files.createTempFile(folder, "in-", ".part");
            try {
                Kept kept = write(content, fresh);
                Path home = path(kept.sha256());
                Files.createDirectories(home.getParent());
                Files.setLastModifiedTime(fresh, FileTime.from(clock.instant()));
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return kept;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the content lies, whether it is there or not. */
    public Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no name of a content");
        }
        return folder().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Throws a content away unless it was kept, or kept again, after that time. */
    void forget(String sha256, Instant before) {
        try {
            Path file = path(sha256);
            if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path folder() {
        return settings.data().resolve("files");
    }

    private Kept write(InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(new Into(channel), digest)) {
            byte[] buffer = new byte[65_536];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > settings.uploadMax()) {
                    throw new Failure.TooLarge("platform.upload.tooLarge", settings.uploadMax() / Settings.MEGABYTE);
                }
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name of a content. */
    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /** A content's name and its size in bytes. */
    public record Kept(String sha256, long bytes) {
    }

    private static final class Into extends OutputStream {
        private final FileChannel channel;

        Into(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }
}
