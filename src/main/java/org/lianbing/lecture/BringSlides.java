package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.FileKind;
import org.lianbing.platform.KeptFiles;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.platform.Office;

/** The lecturer brings his slides: pictures are shown as they are, pages are made of the rest in the background. */
@ApplicationScoped
@Transactional
public class BringSlides {

    public static final int MEGABYTES = 50;
    static final int MOST = 40;

    private final Lectures lectures;
    private final Slides slides;
    private final LectureSight sight;
    private final KeptFiles files;
    private final Office office;
    private final AuditTrail audit;

    BringSlides() {
        this(null, null, null, null, null, null);
    }

    @Inject
    BringSlides(Lectures lectures, Slides slides, LectureSight sight, KeptFiles files, Office office, AuditTrail audit) {
        this.lectures = lectures;
        this.slides = slides;
        this.sight = sight;
        this.files = files;
        this.office = office;
        this.audit = audit;
    }

    /**
     * @param content PDF, PPTX, PPT or a picture, told by its content; at most {@value #MEGABYTES} MB
     * @throws Failure.NotFound unless the caller is the lecturer
     * @throws Failure.Conflict once the lecture was given
     * @throws Failure.Invalid  if it is of no such kind, or there are forty already
     */
    public SlidesLine add(long lecture, String name, InputStream content) {
        requireOpen(lecture);
        if (slides.count(lecture) >= MOST) {
            throw Failure.Invalid.field("file", "lecture.slides.many", MOST);
        }
        KeptFile kept = files.keep(Slides.FILE, name, content, BringSlides::megabytes, "lecture.slides.kind");
        long id = slides.add(lecture, kept.id(), first(kept));
        audit.record("lecture.slides.add", "lecture/" + lecture, "");
        return slides.get(lecture, id);
    }

    private SlidesState first(KeptFile kept) {
        if (kept.isPicture()) {
            return SlidesState.SHOWN;
        }
        return kept.type().equals(FileKind.PDF.type()) || office.isThere() ? SlidesState.WAITING : SlidesState.FILE;
    }

    private static long megabytes(FileKind kind) {
        return switch (kind) {
            case JPEG, PNG, GIF, WEBP, PDF, SLIDES, OLD_SLIDES -> MEGABYTES;
            default -> 0;
        };
    }

    /** Can be taken back by {@link #restore}. */
    public void remove(long lecture, long id) {
        requireOpen(lecture);
        slides.remove(slides.get(lecture, id).id(), true);
        audit.record("lecture.slides.remove", "lecture/" + lecture, "");
    }

    public void restore(long lecture, long id) {
        requireOpen(lecture);
        slides.remove(slides.get(lecture, id).id(), false);
        audit.record("lecture.slides.restore", "lecture/" + lecture, "");
    }

    /** @throws Failure.Conflict unless these are all that there are */
    public void order(long lecture, List<Long> ids) {
        requireOpen(lecture);
        if (!slides.of(lecture).stream().map(SlidesLine::id).sorted().toList().equals(ids.stream().sorted().toList())) {
            throw new Failure.Conflict("lecture.slides.meanwhile");
        }
        slides.order(lecture, ids);
    }

    private void requireOpen(long id) {
        Lecture lecture = lectures.get(id);
        sight.requireOwn(lecture);
        if (!LectureSight.takesSlides(lecture, sight.meetingOf(lecture))) {
            throw new Failure.Conflict("lecture.prepare.fixed");
        }
    }

    /** What the lecturer has brought. */
    public List<SlidesLine> mine(long lecture) {
        sight.requireOwn(lectures.get(lecture));
        return slides.of(lecture);
    }

    /** @throws Failure.Forbidden unless the caller may see the lecture */
    public KeptFile file(long lecture, long id) {
        return files.find(shown(lecture, id).file(), Slides.FILE).orElseThrow(BringSlides::unknown);
    }

    /** @param page from 1 */
    public KeptFile page(long lecture, long id, int page) {
        return slides.page(shown(lecture, id).id(), page).flatMap(picture -> files.find(picture, Slides.PAGE)).orElseThrow(BringSlides::unknown);
    }

    /** What the lecturer took away is his alone, who may take that back. */
    private SlidesLine shown(long lecture, long id) {
        requireSight(lecture);
        SlidesLine line = slides.get(lecture, id);
        if (line.removed() && !sight.isOwn(lectures.get(lecture))) {
            throw unknown();
        }
        return line;
    }

    private void requireSight(long id) {
        Lecture lecture = lectures.get(id);
        sight.requireSight(lecture, sight.meetingOf(lecture));
    }

    private static Failure unknown() {
        return new Failure.NotFound("lecture.slides.unknown");
    }
}
