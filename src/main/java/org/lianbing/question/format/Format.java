package org.lianbing.question.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.sheet.ReadSheets;
import org.lianbing.question.Typed;

/** In which files questions come and go. A new format is a constant here, its reader and, if it has one, its writer. */
public enum Format {
    /** Excel and WPS. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Reading read(Path file, Repairs repairs, Pictures pictures) {
            return SheetQuestions.read(ReadSheets.of(file), repairs);
        }

        @Override
        byte[] write(List<Outgoing> questions, String title, UnaryOperator<String> words) {
            return WriteSheet.of(questions, title, words).export().xlsx();
        }
    },
    /** Comma-separated, in UTF-8 or GB18030. */
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        Reading read(Path file, Repairs repairs, Pictures pictures) {
            return XLSX.read(file, repairs, pictures);
        }

        @Override
        byte[] write(List<Outgoing> questions, String title, UnaryOperator<String> words) {
            return WriteSheet.of(questions, title, words).export().csv();
        }
    },
    /** The notation of Chinese papers, as text. */
    TEXT("txt", "text/plain;charset=UTF-8") {
        @Override
        Reading read(Path file, Repairs repairs, Pictures pictures) {
            return ReadPaper.read(Content.text(file), repairs);
        }

        @Override
        byte[] write(List<Outgoing> questions, String title, UnaryOperator<String> words) {
            WriteText text = new WriteText();
            questions.forEach(one -> text.question(one.code(), one.topic(), one.typed()));
            return text.text().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Word and WPS, in the same notation. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        Reading read(Path file, Repairs repairs, Pictures pictures) {
            return ReadPaper.read(WordLines.of(file, pictures), repairs);
        }
    },
    /** Moodle's text format. */
    GIFT("txt", "text/plain;charset=UTF-8") {
        @Override
        Reading read(Path file, Repairs repairs, Pictures pictures) {
            return ReadGift.read(Content.text(file), repairs);
        }

        @Override
        boolean carries(Typed typed) {
            return WriteGift.carries(typed);
        }

        @Override
        byte[] write(List<Outgoing> questions, String title, UnaryOperator<String> words) {
            WriteGift gift = new WriteGift();
            questions.forEach(one -> gift.question(one.code(), one.topic(), one.typed()));
            return gift.text().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Single choices and nothing else. */
    AIKEN("txt", "text/plain;charset=UTF-8") {
        @Override
        Reading read(Path file, Repairs repairs, Pictures pictures) {
            return ReadAiken.read(Content.text(file), repairs);
        }

        @Override
        boolean carries(Typed typed) {
            return WriteAiken.carries(typed);
        }

        @Override
        byte[] write(List<Outgoing> questions, String title, UnaryOperator<String> words) {
            WriteAiken aiken = new WriteAiken();
            questions.forEach(one -> aiken.question(one.typed()));
            return aiken.text().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Moodle's own. */
    MOODLE_XML("xml", "application/xml") {
        @Override
        Reading read(Path file, Repairs repairs, Pictures pictures) {
            return ReadMoodle.read(Content.bytes(file), repairs, pictures);
        }

        @Override
        boolean carries(Typed typed) {
            return WriteMoodle.carries(typed);
        }

        @Override
        byte[] write(List<Outgoing> questions, String title, UnaryOperator<String> words) {
            WriteMoodle moodle = new WriteMoodle();
            questions.forEach(moodle::question);
            return moodle.text().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** 1EdTech's Question and Test Interoperability 2.1, 2.2 and 3.0: an item, or a package of items. */
    QTI("zip", "application/zip") {
        @Override
        Reading read(Path file, Repairs repairs, Pictures pictures) {
            return ReadQti.read(file, repairs);
        }
    };

    private final String ending;
    private final String type;

    Format(String ending, String type) {
        this.ending = ending;
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
        return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst().orElseThrow(() -> unknown(Arrays.asList(values())));
    }

    /**
     * @param code as in REST; null or empty: what the content of the file says
     * @param name of the file, where its content could be several; may be empty
     */
    public static Format of(String code, Path file, String name) {
        return code == null || code.isBlank() ? Recognised.of(file, name) : of(code);
    }

    /** As {@link #of}, of those that we write. */
    public static Format written(String code) {
        Format format = of(code);
        if (!format.isWritten()) {
            throw unknown(Arrays.stream(values()).filter(Format::isWritten).toList());
        }
        return format;
    }

    /** Those that have a heading, rows and columns. */
    public static Format table(String code) {
        Format format = of(code);
        if (!format.isTable()) {
            throw unknown(List.of(XLSX, CSV));
        }
        return format;
    }

    private static Failure.Invalid unknown(List<Format> known) {
        return Failure.Invalid.field("format", "question.format.unknown", known.stream().map(Format::code).collect(Collectors.joining(", ")));
    }

    /** As in REST: {@code moodle-xml}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    public String type() {
        return type;
    }

    public boolean isTable() {
        return this == XLSX || this == CSV;
    }

    public boolean isWritten() {
        return this != DOCX && this != QTI;
    }

    /**
     * @param repairs what the author wrote in place of what could not be read
     * @param pictures where those of the file go
     * @throws Failure.Invalid if the file is not of this format, or too large
     */
    abstract Reading read(Path file, Repairs repairs, Pictures pictures);

    /** Whether nothing of what is asked and what is right gets lost. */
    boolean carries(Typed typed) {
        return true;
    }

    /** Only of those that are carried. */
    byte[] write(List<Outgoing> questions, String title, UnaryOperator<String> words) {
        throw new UnsupportedOperationException("never written: " + this);
    }
}
