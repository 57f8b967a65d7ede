package org.lianbing.question.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Office;

/** Documents of Word 97 to 2003 and of WPS: LibreOffice makes a docx of them, where it is installed. */
@ApplicationScoped
class OldWord {

    private static final String ENDINGS = ".*\\.(doc|wps|wpt|dot|rtf)";

    private final Office office;

    OldWord() {
        this(null);
    }

    @Inject
    OldWord(Office office) {
        this.office = office;
    }

    /** By its first bytes and its name: a spreadsheet of those days begins with the same bytes, and is read as it is. */
    static boolean is(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(5);
            boolean ole = start.length > 3 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF;
            boolean rtf = new String(start, java.nio.charset.StandardCharsets.US_ASCII).equals("{\\rtf");
            return rtf || ole && name.toLowerCase(Locale.ROOT).matches(ENDINGS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws Failure.Invalid if it cannot be done here, or not in time */
    byte[] docx(Path document) {
        if (!office.isThere()) {
            throw Failure.Invalid.field("file", "question.import.oldWord");
        }
        return office.convert(document, "doc", "docx", Bounds.BYTES).orElseThrow(() -> Failure.Invalid.field("file", "question.import.notConverted"));
    }
}
