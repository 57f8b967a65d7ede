package org.lianbing.question.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lianbing.platform.sheet.DecodedText;

/** What is in a file that is no spreadsheet, within its bounds. */
final class Content {

    private Content() {
    }

    static byte[] bytes(Path file) {
        try {
            Bounds.refuse(Files.size(file) > Bounds.BYTES);
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String text(Path file) {
        return DecodedText.of(bytes(file));
    }
}
