package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** LibreOffice, where it is installed: makes another format of a document. */
@ApplicationScoped
public class Office {

    private static final long SECONDS = 120;
    private static final List<String> PROGRAMS = List.of("soffice", "libreoffice");

    /** One at a time: it wants much memory. */
    private final ReentrantLock turn = new ReentrantLock();
    private final String path;

    public Office() {
        this(System.getenv().getOrDefault("PATH", ""));
    }

    /** @param path where programs are looked for, folder by folder */
    public Office(String path) {
        this.path = path;
    }

    public boolean isThere() {
        return program().isPresent();
    }

    /**
     * @param from the document's ending, without its dot
     * @param to   the ending of what is to be made: {@code docx}, {@code pdf}
     * @param most how many bytes that may have
     * @return what was made; empty if there is no such program here, or it could not do it within two minutes
     */
    public Optional<byte[]> convert(Path document, String from, String to, long most) {
        Optional<String> program = program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        turn.lock();
        try {
            Path folder = Files.createTempDirectory("office");
            try {
                return converted(program.get(), Files.copy(document, folder.resolve("in." + from)), to, most);
            } finally {
                forget(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    /** With a profile of its own: it would not start beside another. Its output goes nowhere, lest it waits for a reader. */
    private static Optional<byte[]> converted(String program, Path copy, String to, long most) throws IOException, InterruptedException {
        Path folder = copy.getParent();
        Process process = new ProcessBuilder(program, "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--norestore", "--convert-to", to,
                "--outdir", folder.toString(), copy.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            Path made = folder.resolve("in." + to);
            boolean done = process.waitFor(SECONDS, TimeUnit.SECONDS) && Files.exists(made) && Files.size(made) <= most;
            return done ? Optional.of(Files.readAllBytes(made)) : Optional.empty();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
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
