package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.library.ItemKind;
import org.lianbing.library.NewItem;
import org.lianbing.library.Publish;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;

/** What remains of a lecture: lecturer or chair write down what was said; who chairs makes a page of the library of it. */
@ApplicationScoped
@Transactional
public class KeepRecord {

    private static final int LONGEST = 4000;

    private final Lectures lectures;
    private final Plans plans;
    private final Slides slides;
    private final CheckQuestions questions;
    private final DayRecords records;
    private final LectureSight sight;
    private final Publish library;
    private final Bundles bundles;
    private final AuditTrail audit;

    KeepRecord() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepRecord(Lectures lectures, Plans plans, Slides slides, CheckQuestions questions, DayRecords records, LectureSight sight, Publish library,
            Bundles bundles, AuditTrail audit) {
        this.lectures = lectures;
        this.plans = plans;
        this.slides = slides;
        this.questions = questions;
        this.records = records;
        this.sight = sight;
        this.library = library;
        this.bundles = bundles;
        this.audit = audit;
    }

    /** What a lecture's page of the library is made of. */
    static String source(long lecture) {
        return "lecture/" + lecture;
    }

    /**
     * @param quotes good sentences, one a line
     * @throws Failure.Forbidden unless the caller is the lecturer or chairs the meeting
     * @throws Failure.Conflict  before the meeting has begun
     */
    public void write(long id, String summary, String quotes) {
        Lecture lecture = lectures.get(id);
        Meeting meeting = sight.meetingOf(lecture);
        if (!sight.isOwn(lecture)) {
            sight.requireKeeper(lecture, meeting);
        }
        requireBegun(meeting);
        List<Problem> problems = new ArrayList<>();
        String said = checked("summary", summary, problems);
        String sentences = checked("quotes", quotes, problems);
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("lecture.meeting.invalid", problems);
        }
        records.write(id, said, sentences);
        audit.record("lecture.record", "lecture/" + id, "");
    }

    private static String checked(String field, String text, List<Problem> problems) {
        String good = text == null ? "" : text.strip();
        if (good.length() > LONGEST) {
            problems.add(Problem.at(field, "lecture.tooLong", LONGEST));
        }
        return good;
    }

    private static void requireBegun(Meeting meeting) {
        if (meeting == null || !LectureSight.hasBegun(meeting)) {
            throw new Failure.Conflict("lecture.record.notYet");
        }
    }

    /**
     * Makes its page of the library, or makes it anew.
     *
     * @return the page's id
     * @throws Failure.Forbidden unless the caller plans or chairs the meeting
     * @throws Failure.Conflict  before the meeting is over, or if nothing says what the lecture was about
     */
    public long publish(long id) {
        Lecture lecture = lectures.get(id);
        Meeting meeting = sight.meetingOf(lecture);
        sight.requireKeeper(lecture, meeting);
        if (meeting == null || !meeting.is(MeetingState.CLOSED)) {
            throw new Failure.Conflict("lecture.record.notOver");
        } else if (lecture.title().isEmpty()) {
            throw new Failure.Conflict("lecture.record.noTitle");
        }
        Plan plan = plans.of(id).plan();
        return library.publish(new NewItem(source(id), ItemKind.LECTURE, meeting.unitId(), lecture.title(), List.of(lecture.lecturer()),
                plan.topic().isEmpty() ? null : plan.topic(), meeting.heldOn(), sections(id, plan), files(id), questions.of(id),
                "/lecture/lecture?id=" + id));
    }

    private List<NewItem.Section> sections(long id, Plan plan) {
        List<NewItem.Section> sections = new ArrayList<>();
        records.of(id).ifPresent(record -> {
            add(sections, "summary", record.summary());
            add(sections, "quotes", String.join("\n", record.sentences()));
        });
        add(sections, "aims", String.join("\n", plan.aims()));
        plan.sections().stream().filter(one -> !one.text().isEmpty()).forEach(one -> sections.add(new NewItem.Section(one.heading(), one.text())));
        return sections;
    }

    /** In the company's own language, as all that it writes. */
    private void add(List<NewItem.Section> sections, String what, String text) {
        if (!text.isEmpty()) {
            sections.add(new NewItem.Section(bundles.text(Language.ZH_CN, "lecture.record." + what), text));
        }
    }

    private List<NewItem.File> files(long id) {
        List<NewItem.File> files = new ArrayList<>();
        for (SlidesLine one : slides.of(id)) {
            files.add(new NewItem.File(one.file(), Slides.FILE, one.isPicture()));
            slides.pages(one.id()).forEach(page -> files.add(new NewItem.File(page, Slides.PAGE, true)));
        }
        return files;
    }
}
