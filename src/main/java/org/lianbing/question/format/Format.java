package org.lianbing.question.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.sheet.ReadSheets;
import org.lianbing.question.Typed;

/** In which files questions come and go. A new format is a constant here, its reader and, if it has one, its writer. */
public enum Format {
    /** Excel and WPS. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (file, repairs, pictures) -> table(file, repairs),
            (questions, title, words) -> WriteSheet.of(questions, title, words).export().xlsx(), all -> true),
    /** Comma-separated, in UTF-8 or GB18030. */
    CSV("csv", "text/csv;charset=UTF-8", (file, repairs, pictures) -> table(file, repairs),
            (questions, title, words) -> WriteSheet.of(questions, title, words).export().csv(), all -> true),
    /** The notation of Chinese papers, as text. */
    TEXT("txt", "text/plain;charset=UTF-8", (file, repairs, pictures) -> ReadPaper.read(Content.text(file), repairs),
            (questions, title, words) -> utf8(WriteText.of(questions)), all -> true),
    /** Word and WPS, in the same notation. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            (file, repairs, pictures) -> ReadPaper.read(WordLines.of(file, pictures), repairs)),
    /** Moodle's text format. */
    GIFT("txt", "text/plain;charset=UTF-8", (file, repairs, pictures) -> ReadGift.read(Content.text(file), repairs),
            (questions, title, words) -> utf8(WriteGift.of(questions)), WriteGift::carries),
    /** Single choices and nothing else. */
    AIKEN("txt", "text/plain;charset=UTF-8", (file, repairs, pictures) -> ReadAiken.read(Content.text(file), repairs),
            (questions, title, words) -> utf8(WriteAiken.of(questions)), WriteAiken::carries),
    /** Moodle's own. */
    MOODLE_XML("xml", "application/xml", (file, repairs, pictures) -> ReadMoodle.read(Content.bytes(file), repairs, pictures),
            (questions, title, words) -> utf8(WriteMoodle.of(questions)), WriteMoodle::carries),
    /** 1EdTech's Question and Test Interoperability 2.1, 2.2 and 3.0: an item, or a package of items. */
    QTI("zip", "application/zip", (file, repairs, pictures) -> ReadQti.read(file, repairs));

    private interface Reader {
        Reading read(Path file, Repairs repairs, Pictures pictures);
    }

    private interface Writer {
        byte[] write(List<Outgoing> questions, String title, UnaryOperator<String> words);
    }

    private final String ending;
    private final String type;
    private final Reader reader;
    private final Optional<Writer> writer;
    private final Predicate<Typed> carries;

    Format(String ending, String type, Reader reader) {
        this(ending, type, reader, Optional.empty(), none -> false);
    }

    Format(String ending, String type, Reader reader, Writer writer, Predicate<Typed> carries) {
        this(ending, type, reader, Optional.of(writer), carries);
    }

    Format(String ending, String type, Reader reader, Optional<Writer> writer, Predicate<Typed> carries) {
        this.ending = ending;
        this.type = type;
        this.reader = reader;
        this.writer = writer;
        this.carries = carries;
    }

    private static Reading table(Path file, Repairs repairs) {
        return SheetQuestions.read(ReadSheets.of(file), repairs);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
        return writer.isPresent();
    }

    /**
     * @param repairs what the author wrote in place of what could not be read
     * @param pictures where those of the file go
     * @throws Failure.Invalid if the file is not of this format, or too large
     */
    Reading read(Path file, Repairs repairs, Pictures pictures) {
        return reader.read(file, repairs, pictures);
    }

    /** Whether it is written, and nothing of what is asked and what is right gets lost. */
    boolean carries(Typed typed) {
        return carries.test(typed);
    }

    /** Only of a format that is written, and of what it carries. */
    byte[] write(List<Outgoing> questions, String title, UnaryOperator<String> words) {
        return writer.orElseThrow().write(questions, title, words);
    }
}
