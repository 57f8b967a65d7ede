package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianbing.kernel.Failure;
import org.lianbing.library.Publish;
import org.lianbing.people.Members;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;

/** A lecture's page: for the lecturer and keepers at any time, for everyone in sight of the meeting once it has begun. */
@ApplicationScoped
@Transactional
public class ShowLecture {

    private final Lectures lectures;
    private final Plans plans;
    private final Slides slides;
    private final CheckQuestions questions;
    private final Remarks remarks;
    private final DayRecords records;
    private final LectureSight sight;
    private final Members members;
    private final Bank bank;
    private final Publish library;

    ShowLecture() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ShowLecture(Lectures lectures, Plans plans, Slides slides, CheckQuestions questions, Remarks remarks, DayRecords records, LectureSight sight,
            Members members, Bank bank, Publish library) {
        this.lectures = lectures;
        this.plans = plans;
        this.slides = slides;
        this.questions = questions;
        this.remarks = remarks;
        this.records = records;
        this.sight = sight;
        this.members = members;
        this.bank = bank;
        this.library = library;
    }

    /**
     * @throws Failure.NotFound  if there is none
     * @throws Failure.Forbidden if the caller may not see it, or not yet
     */
    public LectureView get(long id) {
        Lecture lecture = lectures.get(id);
        Meeting meeting = sight.meetingOf(lecture);
        sight.requireSight(lecture, meeting);
        boolean own = sight.isOwn(lecture);
        boolean kept = sight.isKept(lecture, meeting);
        boolean knows = own || kept || meeting.is(MeetingState.CLOSED);
        return new LectureView(id, lecture.state(), meeting, members.card(lecture.lecturer()), plans.of(id).plan(), slides.of(id),
                knows ? revisions(id) : List.of(), own || kept ? remarks.of(id) : List.of(), records.of(id).orElse(null),
                library.find(KeepRecord.source(id)).orElse(null), own, kept);
    }

    private List<Revision> revisions(long id) {
        List<Long> ids = questions.of(id);
        Map<Long, Revision> found = bank.revisions(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
