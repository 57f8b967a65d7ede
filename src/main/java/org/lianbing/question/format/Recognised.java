package org.lianbing.question.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.sheet.DecodedText;
import org.lianbing.platform.sheet.ReadSheets;

/** Of which format a file is: its content says, and its name where the content could be several. */
final class Recognised {

    private static final int LOOKED_AT = 200_000;
    private static final Pattern AIKEN = Pattern.compile("(?m)^ANSWER:\\s*[A-Z]\\s*$");
    private static final Pattern GIFT = Pattern.compile("(?m)^[ \\t]*+(?:\\$CATEGORY:|::.{1,200}::|//[^\\[\n]*\\[(?:id|tag):)|(?<!\\\\)\\{\\s{0,20}+(?:[=~#]|T(?:RUE)?\\s*[#}]|F(?:ALSE)?\\s*[#}])");
    private static final Pattern QTI = Pattern.compile("<(?:\\w+:)?(?:assessmentItem|qti-assessment-item)\\b");

    private Recognised() {
    }

    /** @param name as the author calls it; may be empty */
    static Format of(Path file, String name) {
        byte[] start = start(file);
        if (start.length > 3 && start[0] == 'P' && start[1] == 'K') {
            return zipped(file);
        } else if (start.length > 3 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) {
            return Format.XLSX;
        }
        String text = new String(start, StandardCharsets.UTF_8).stripLeading().replaceFirst("^\uFEFF", "");
        if (text.startsWith("<")) {
            return QTI.matcher(text).find() ? Format.QTI : Format.MOODLE_XML;
        }
        return texts(file, name.toLowerCase(Locale.ROOT));
    }

    private static Format zipped(Path file) {
        try (Unzipped zip = Unzipped.open(file, "zip")) {
            return zip.has("word/document.xml") ? Format.DOCX : zip.has("imsmanifest.xml") ? Format.QTI : Format.XLSX;
        } catch (Failure.Invalid broken) {
            return Format.XLSX;
        }
    }

    private static Format texts(Path file, String name) {
        String text = DecodedText.of(Content.bytes(file));
        String first = text.substring(0, Math.min(LOOKED_AT, text.length()));
        if (AIKEN.matcher(first).find() && !first.contains("{")) {
            return Format.AIKEN;
        } else if (GIFT.matcher(first).find() || name.endsWith(".gift")) {
            return Format.GIFT;
        }
        return name.endsWith(".csv") || isTable(first) ? Format.CSV : Format.TEXT;
    }

    /** A heading in which nothing but columns of ours stand. */
    private static boolean isTable(String text) {
        String top = text.lines().limit(30).reduce("", (all, line) -> all + line + "\n");
        return Columns.headings().in(ReadSheets.pasted(top)).filter(table -> table.columns().size() >= 2).isPresent();
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOKED_AT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
