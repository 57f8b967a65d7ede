package org.lianbing.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.lianbing.kernel.Failure;

/**
 * Reads what people keep tables in: xlsx, xls (and WPS's et, which is the same), CSV with commas, semicolons or tabs. What a file
 * is, its first bytes say, not its name. Bounded: a small file cannot fill the memory.
 */
public final class ReadSheets {

    static final int LINES = 60_000;
    static final int COLUMNS = 200;
    static final int CELLS = 1_500_000;
    static final int CELL_LENGTH = 32_767;

    /** Of a table that is plain text. */
    private static final long TEXT_BYTES = 32L * 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private ReadSheets() {
    }

    /**
     * @return its sheets in order, those without a filled cell left out
     * @throws Failure.Invalid {@code platform.sheet.…}: no table, broken, protected by a password, too large, unknown encoding
     */
    public static List<Sheet> of(Path file) {
        byte[] start = start(file);
        List<Sheet> sheets = starts(start, ZIP) ? Xlsx.read(file) : starts(start, OLE) ? Xls.read(file) : List.of(Csv.read(content(file)));
        List<Sheet> filled = sheets.stream().filter(sheet -> !sheet.lines().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw invalid("empty");
        }
        return filled;
    }

    /** What was copied from a spreadsheet and pasted into a form. */
    public static Sheet pasted(String text) {
        return Csv.parse(text);
    }

    static Failure.Invalid invalid(String why, Object... args) {
        return Failure.Invalid.field("file", "platform.sheet." + why, args);
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        } catch (IOException failed) {
            throw invalid("broken");
        }
    }

    private static boolean starts(byte[] bytes, byte[] magic) {
        return Arrays.equals(bytes, magic);
    }

    private static byte[] content(Path file) {
        try {
            if (Files.size(file) > TEXT_BYTES) {
                throw invalid("tooLarge", LINES, COLUMNS);
            }
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw invalid("broken");
        }
    }
}
