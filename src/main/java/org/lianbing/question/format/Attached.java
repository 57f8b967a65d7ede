package org.lianbing.question.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import org.lianbing.platform.KeptFiles.KeptFile;

/** A picture or sound of the bank that leaves with a question. @param name unlike that of any other */
record Attached(String name, byte[] content) {

    private static final Map<String, String> ENDINGS = Map.of("image/jpeg", "jpg", "image/png", "png", "image/gif", "gif", "image/webp", "webp", "audio/mpeg", "mp3",
            "audio/mp4", "m4a", "audio/ogg", "ogg");

    static Attached of(KeptFile file) {
        try {
            return new Attached(file.id() + "." + ENDINGS.getOrDefault(file.type(), "bin"), Files.readAllBytes(file.content()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String base64() {
        return Base64.getEncoder().encodeToString(content);
    }
}
