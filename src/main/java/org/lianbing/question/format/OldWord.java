package org.lianbing.question.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;

/** Documents of Word 97 to 2003 and of WPS: LibreOffice makes a docx of them, where it is installed. */
@ApplicationScoped
class OldWord {

    private static final long SECONDS = 60;
    private static final String ENDINGS = ".*\\.(doc|wps|wpt|dot|rtf)";
    private static final List<String> PROGRAMS = List.of("soffice", "libreoffice");

    /** One at a time: it wants much memory. */
    private final ReentrantLock turn = new ReentrantLock();
    private final String path;

    OldWord() {
        this(System.getenv().getOrDefault("PATH", ""));
    }

    /** @param path where programs are looked for, folder by folder */
    OldWord(String path) {
        this.path = path;
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
        String program = program().orElseThrow(() -> Failure.Invalid.field("file", "question.import.oldWord"));
        turn.lock();
        try {
            Path folder = Files.createTempDirectory("old-word");
            try {
                return converted(program, document, folder);
            } finally {
                forget(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unreadable();
        } finally {
            turn.unlock();
        }
    }

    /** With a profile of its own: it would not start beside another. Its output goes nowhere, lest it waits for a reader. */
    private static byte[] converted(String program, Path document, Path folder) throws IOException, InterruptedException {
        Path copy = Files.copy(document, folder.resolve("in.doc"));
        Process process = new ProcessBuilder(program, "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--norestore", "--convert-to", "docx",
                "--outdir", folder.toString(), copy.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            Path made = folder.resolve("in.docx");
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || !Files.exists(made) || Files.size(made) > Bounds.BYTES) {
                throw unreadable();
            }
            return Files.readAllBytes(made);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Failure.Invalid unreadable() {
        return Failure.Invalid.field("file", "question.import.notConverted");
    }

    private Optional<String> program() {
        return Stream.of(path.split(java.io.File.pathSeparator)).filter(folder -> !folder.isBlank()).map(Path::of)
                .flatMap(folder -> PROGRAMS.stream().map(folder::resolve)).filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    private static void forget(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
