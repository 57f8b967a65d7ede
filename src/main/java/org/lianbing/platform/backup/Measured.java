package org.lianbing.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and sums up what goes through. */
final class Measured extends FilterOutputStream {

    private final MessageDigest digest;
    private long bytes;

    Measured(OutputStream onward) {
        this(onward, sha256Digest());
    }

    private Measured(OutputStream onward, MessageDigest digest) {
        super(new DigestOutputStream(onward, digest));
        this.digest = digest;
    }

    @Override
    public void write(int one) throws IOException {
        bytes++;
        out.write(one);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        bytes += length;
        out.write(some, from, length);
    }

    long bytes() {
        return bytes;
    }

    /** Of all so far; ends the summing. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
