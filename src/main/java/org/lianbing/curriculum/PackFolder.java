package org.lianbing.curriculum;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A pack's folder as it lies there: the texts in it, by name. */
record PackFolder(String name, SortedMap<String, byte[]> files) {

    static final String PACK_FILE = "pack.yaml";

    /** Raised when the same files shall read differently than before, so that every pack is read anew after such a release. */
    private static final String READING = "lianbing-courses-1";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    PackFolder {
        files = new TreeMap<>(files);
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    /** Empty if the file is not UTF-8. */
    Optional<String> text(String file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(files.get(file))).toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** The same if and only if names and contents are the same, and this release reads them in the same way. */
    String hash() {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            sum.update(READING.getBytes(StandardCharsets.UTF_8));
            files.forEach((file, content) -> {
                sum.update((file + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                sum.update(content);
            });
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
