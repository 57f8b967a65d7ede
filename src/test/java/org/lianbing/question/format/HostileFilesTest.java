package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;
import org.lianbing.question.format.HostileFiles.Hostile;

/** No file does harm, whichever reader it meets: it is refused with a reason, or read for what is in it. */
class HostileFilesTest {

    private static final long CPU_NANOSECONDS = 2_000_000_000L;
    /** What a reader allocates in all, garbage included: it never holds more at once. */
    private static final long BYTES = 256L * 1024 * 1024;

    /** It tells of every broken workbook at length. */
    private static final Logger POI = Logger.getLogger("org.apache.poi");

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void quietly() {
        POI.setLevel(Level.OFF);
    }

    @AfterAll
    static void aloud() {
        POI.setLevel(null);
    }

    @Test
    void five_hundred_hostile_files_are_refused_or_harmlessly_read(@TempDir Path folder) throws IOException {
        List<Hostile> all = HostileFiles.usual(good());

        assertThat(all).hasSizeGreaterThanOrEqualTo(500);
        doNoHarm(all, folder);
    }

    @Test
    @Tag("nightly")
    void so_are_those_of_a_hundred_megabytes(@TempDir Path folder) throws IOException {
        doNoHarm(HostileFiles.huge(), folder);
    }

    private void doNoHarm(List<Hostile> all, Path folder) throws IOException {
        List<String> harm = new ArrayList<>();
        Path file = folder.resolve("file");
        for (Hostile hostile : all) {
            Files.write(file, hostile.content());
            Format recognised = meet(hostile, null, file, harm);
            for (Format format : hostile.content().length > 200_000 && recognised != null ? List.of(recognised) : List.of(Format.values())) {
                meet(hostile, format, file, harm);
            }
        }
        assertThat(harm).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(Path.of("/tmp/slipped")).doesNotExist();
    }

    /** @param format null to have it recognised */
    private Format meet(Hostile hostile, Format format, Path file, List<String> harm) {
        long cpu = thread.getCurrentThreadCpuTime();
        long bytes = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
        Format read = format;
        try {
            read = format == null ? Format.of("", file, "") : format;
            if (format != null) {
                Reading reading = format.read(file, Repairs.NONE, Pictures.NOWHERE);
                if (reading.toString().contains("root:x:0")) {
                    harm.add(hostile + " was told a secret by " + format);
                }
            }
        } catch (Failure.Invalid refused) {
            if (refused.code().isBlank()) {
                harm.add(hostile + " was refused without a reason by " + format);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
            harm.add(hostile + " made " + format + " throw " + other + " at " + Stream.of(other.getStackTrace()).limit(4).toList());
        }
        cpu = thread.getCurrentThreadCpuTime() - cpu;
        bytes = thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
        if (cpu > CPU_NANOSECONDS || bytes > BYTES) {
            harm.add(hostile + " cost " + format + " " + cpu / 1_000_000 + " ms and " + bytes / 1024 / 1024 + " MB");
        }
        return read;
    }

    private static Map<Format, byte[]> good() {
        Bundles bundles = new Bundles();
        List<Outgoing> questions = Examples.all(key -> bundles.text(Language.ZH_CN, key)).stream().map(typed -> new Outgoing("", "专题", typed)).toList();
        Map<Format, byte[]> good = new EnumMap<>(Format.class);
        Stream.of(Format.values()).filter(Format::isWritten).forEach(format -> good.put(format, format.write(questions.stream()
                .filter(one -> format.carries(one.typed())).toList(), "title", key -> bundles.text(Language.ZH_CN, key))));
        return good;
    }
}
