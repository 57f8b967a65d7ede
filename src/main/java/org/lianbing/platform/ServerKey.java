package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys that stand in no table and no backup: each derived for one purpose from {@code LIANBING_SECRET}, or from a random key that is made
 * once in the data folder.
 */
@ApplicationScoped
public class ServerKey {

    private static final String FILE = "server.key";
    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final Settings settings;
    private volatile byte[] root;

    ServerKey() {
        this(null);
    }

    @Inject
    ServerKey(Settings settings) {
        this.settings = settings;
    }

    /** @return 32 bytes, always the same for this purpose, which say nothing of those for another */
    public byte[] of(String purpose) {
        if (root == null) {
            root = settings.secret().map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(this::kept);
        }
        return hmac(root, purpose);
    }

    /** HMAC-SHA256 (RFC 2104) of a text. */
    public static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] kept() {
        Path file = settings.data().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whole under its name or not there; of two nodes that make one at once the first wins. */
    private static void make(Path file) throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(file.getParent());
        Path written = Files.createTempFile(file.getParent(), FILE, ".part");
        try {
            if (written.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(written, HexFormat.of().formatHex(fresh), StandardOpenOption.SYNC);
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
