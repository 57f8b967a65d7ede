package org.lianbing.question.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.sheet.Export;
import org.lianbing.platform.sheet.ReadSheets;

/** In which files questions come and go. A new format is a constant here, its reader and its writer. */
public enum Format {
    /** Excel and WPS. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Reading read(Path file) {
            return SheetQuestions.read(ReadSheets.of(file));
        }

        @Override
        byte[] write(Export table) {
            return table.xlsx();
        }
    },
    /** Comma-separated, in UTF-8 or GB18030. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        Reading read(Path file) {
            return SheetQuestions.read(ReadSheets.of(file));
        }

        @Override
        byte[] write(Export table) {
            return table.csv();
        }
    };

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /**
     * @param code as in REST; null or empty means {@code xlsx}
     * @throws Failure.Invalid naming those that there are
     */
    public static Format of(String code) {
        if (code == null || code.isBlank()) {
            return XLSX;
        }
        return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst()
                .orElseThrow(() -> Failure.Invalid.field("format", "question.format.unknown",
                        Arrays.stream(values()).map(Format::code).collect(Collectors.joining(", "))));
    }

    /** As in REST, and the ending of a file's name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String type() {
        return type;
    }

    /** What the file is, its content says. */
    abstract Reading read(Path file);

    abstract byte[] write(Export table);
}
