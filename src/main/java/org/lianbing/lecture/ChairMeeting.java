package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;

/** What the chair sees of his meeting: who is there, how far each lecture is. Never what anybody gave. */
@ApplicationScoped
@Transactional
public class ChairMeeting {

    private final Meetings meetings;
    private final MeetingSight sight;
    private final MeetingRuns runs;
    private final Attendances attendances;
    private final CheckQuestions questions;
    private final CheckAnswers answers;
    private final Ratings ratings;
    private final NamedMarks marks;
    private final RuleBook rules;
    private final Members members;
    private final CheckInCodes codes;
    private final Clock clock;

    ChairMeeting() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ChairMeeting(Meetings meetings, MeetingSight sight, MeetingRuns runs, Attendances attendances, CheckQuestions questions, CheckAnswers answers,
            Ratings ratings, NamedMarks marks, RuleBook rules, Members members, CheckInCodes codes, Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.runs = runs;
        this.attendances = attendances;
        this.questions = questions;
        this.answers = answers;
        this.ratings = ratings;
        this.marks = marks;
        this.rules = rules;
        this.members = members;
        this.codes = codes;
        this.clock = clock;
    }

    /** @throws Failure.Forbidden unless the caller chairs it or plans the unit's meetings */
    public ChairView view(long id) {
        Meeting meeting = meetings.get(id);
        sight.requireChair(meeting);
        Instant now = clock.instant();
        List<LectureRun> held = runs.of(id);
        List<Attendance> came = attendances.of(id);
        Map<MemberId, MemberCard> cards = members.cards(Stream.concat(held.stream().map(LectureRun::lecturer), came.stream().map(Attendance::member)).distinct()
                .toList());
        List<NamedMark> named = marks.ofMeeting(id);
        boolean planned = meeting.is(MeetingState.PLANNED);
        return new ChairView(meeting, planned ? rules.of(meeting.unitPath()) : runs.rules(id), sight.isKeeper(meeting.unitPath()), now,
                held.stream().map(run -> talk(run, cards.get(run.lecturer()), named, now)).toList(), people(came, cards));
    }

    /** One person's attendance, and what was said of it before. */
    public ChairView.Came person(long id, MemberId member) {
        return view(id).people().stream().filter(one -> one.member().id().equals(member)).findFirst()
                .orElseThrow(() -> new Failure.NotFound("lecture.held.notListed"));
    }

    public List<AttendanceCorrection> corrections(long id, MemberId member) {
        sight.requireChair(meetings.get(id));
        return attendances.corrections(id, member);
    }

    /** The code that the screen shows at this moment. @throws Failure.Conflict unless the meeting is open */
    public Code code(long id) {
        Meeting meeting = meetings.get(id);
        sight.requireChair(meeting);
        if (!meeting.is(MeetingState.OPEN)) {
            throw new Failure.Conflict("lecture.held.notOpened");
        }
        Instant now = clock.instant();
        return new Code(codes.of(id).at(now), now, CheckInCode.endOf(now));
    }

    private ChairView.Talk talk(LectureRun run, MemberCard lecturer, List<NamedMark> named, Instant now) {
        return new ChairView.Talk(run.lecture(), run.place(), run.title(), lecturer, run.phaseAt(now), run.pretest(), run.ratesAt(now) ? run.ratesUntil() : null,
                questions.of(run.lecture()).size(), answers.count(run.lecture(), CheckStage.BEFORE), answers.count(run.lecture(), CheckStage.AFTER),
                ratings.count(run.lecture()), gave(named, run, MarkGiver.CHAIR), gave(named, run, MarkGiver.DIRECTOR));
    }

    private static boolean gave(List<NamedMark> named, LectureRun run, MarkGiver giver) {
        return named.stream().anyMatch(mark -> mark.lecture() == run.lecture() && mark.as() == giver);
    }

    private static List<ChairView.Came> people(List<Attendance> came, Map<MemberId, MemberCard> cards) {
        return came.stream().map(one -> new ChairView.Came(cards.get(one.member()), one.expected(), one.shown(), one.excuse(), one.arrivedAt()))
                .sorted(Comparator.comparing((ChairView.Came one) -> one.isPending() ? 0 : one.isIn() ? 2 : 1)
                        .thenComparing(one -> one.member().unitPath()).thenComparing(one -> one.member().number())).toList();
    }

    /** @param endsAt when the next one takes its place */
    public record Code(String digits, Instant serverNow, Instant endsAt) {
    }
}
