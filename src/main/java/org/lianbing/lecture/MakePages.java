package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lianbing.lecture.Slides.Waiting;
import org.lianbing.platform.FileKind;
import org.lianbing.platform.Job;
import org.lianbing.platform.KeptFiles;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.platform.Office;
import org.lianbing.platform.Settings;

/** Makes pictures of the pages of slides that were brought. What cannot be drawn, or not in time, stays a file to be fetched. */
@ApplicationScoped
class MakePages implements Job {

    private static final Logger LOG = Logger.getLogger(MakePages.class.getName());
    private static final Duration MOST = Duration.ofMinutes(3);
    private static final long PDF_BYTES = 200L * Settings.MEGABYTE;

    private final Slides slides;
    private final KeptFiles files;
    private final Office office;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    MakePages() {
        this(null, null, null, null);
    }

    @Inject
    MakePages(Slides slides, KeptFiles files, Office office, Clock clock) {
        this.slides = slides;
        this.files = files;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lecture.pages";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean isLong() {
        return true;
    }

    /** One after the other: drawing wants much memory, and the next turn comes while this one is still at work. Each picture is kept for itself. */
    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void run() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            for (Optional<Waiting> next = slides.claim(); next.isPresent(); next = slides.claim()) {
                slides.made(next.get().id(), pages(next.get()));
            }
        } finally {
            busy.set(false);
        }
    }

    private List<Long> pages(Waiting waiting) {
        try {
            KeptFile file = files.find(waiting.file(), Slides.FILE).orElseThrow();
            if (waiting.type().equals(FileKind.PDF.type())) {
                return drawn(file.content());
            }
            String ending = waiting.type().equals(FileKind.SLIDES.type()) ? "pptx" : "ppt";
            Optional<byte[]> pdf = office.convert(file.content(), ending, "pdf", PDF_BYTES);
            return pdf.isPresent() ? drawn(pdf.get()) : List.of();
        } catch (IOException | RuntimeException unreadable) {
            LOG.log(Level.INFO, unreadable, () -> "slides " + waiting.id() + " stay a file");
            return List.of();
        }
    }

    private List<Long> drawn(byte[] pdf) throws IOException {
        Path file = Files.createTempFile("slides", ".pdf");
        try {
            return drawn(Files.write(file, pdf));
        } finally {
            Files.delete(file);
        }
    }

    private List<Long> drawn(Path pdf) throws IOException {
        List<Long> kept = new ArrayList<>();
        Instant end = clock.instant().plus(MOST);
        boolean all = PagePictures.draw(pdf, () -> clock.instant().isBefore(end), picture -> kept.add(keep(picture)));
        return all ? kept : List.of();
    }

    private long keep(byte[] picture) {
        return files.keep(Slides.PAGE, "page", new ByteArrayInputStream(picture), kind -> kind.use() == FileKind.Use.PICTURE ? BringSlides.MEGABYTES : 0,
                "lecture.slides.kind").id();
    }
}
