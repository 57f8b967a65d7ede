package org.lianbing.lecture;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import java.util.stream.IntStream;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.Caller;
import org.lianbing.question.Bank;
import org.lianbing.question.Body;
import org.lianbing.question.Revision;

/** What somebody in a meeting sees and can do now. */
@ApplicationScoped
@Transactional
public class AttendMeeting {

    private final Meetings meetings;
    private final MeetingSight sight;
    private final MeetingRuns runs;
    private final Attendances attendances;
    private final CheckQuestions questions;
    private final CheckAnswers answers;
    private final Ratings ratings;
    private final NamedMarks marks;
    private final MarkGivers givers;
    private final Members members;
    private final Bank bank;
    private final Caller caller;
    private final Clock clock;

    AttendMeeting() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    AttendMeeting(Meetings meetings, MeetingSight sight, MeetingRuns runs, Attendances attendances, CheckQuestions questions, CheckAnswers answers,
            Ratings ratings, NamedMarks marks, MarkGivers givers, Members members, Bank bank, Caller caller, Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.runs = runs;
        this.attendances = attendances;
        this.questions = questions;
        this.answers = answers;
        this.ratings = ratings;
        this.marks = marks;
        this.givers = givers;
        this.members = members;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws org.lianbing.kernel.Failure.Forbidden unless the meeting concerns him */
    public AttendView view(long id) {
        Meeting meeting = meetings.get(id);
        sight.requireSight(meeting);
        MemberId me = caller.member();
        Instant now = clock.instant();
        Optional<Attendance> mine = attendances.find(id, me);
        boolean in = mine.filter(Attendance::isIn).isPresent();
        MeetingRules rules = runs.rules(id);
        List<LectureRun> held = runs.of(id);
        Map<MemberId, MemberCard> cards = members.cards(held.stream().map(LectureRun::lecturer).toList());
        Map<String, List<CheckAnswers.Given>> given = answers.of(id, me);
        List<NamedMark> named = marks.ofMeeting(id);
        return new AttendView(id, meeting.title(), meeting.state(), now, meeting.startsAt(), mine.map(Attendance::shown).orElse("awaited"), in, rules.rubric(),
                held.stream().map(run -> talk(meeting, rules, run, cards.get(run.lecturer()).name(), given, named, in, now)).toList());
    }

    /** @throws Failure.NotFound unless this lecture is given in that meeting */
    public void requireTalk(long meeting, long lecture) {
        if (runs.of(meeting).stream().noneMatch(run -> run.lecture() == lecture)) {
            throw new Failure.NotFound("lecture.unknown");
        }
    }

    private AttendView.Talk talk(Meeting meeting, MeetingRules rules, LectureRun run, String lecturer, Map<String, List<CheckAnswers.Given>> given,
            List<NamedMark> named, boolean in, Instant now) {
        MemberId me = caller.member();
        Optional<MarkGiver> as = givers.caller(meeting, rules, run.lecturer());
        boolean own = me.equals(run.lecturer());
        List<Integer> marked = named.stream().filter(mark -> mark.lecture() == run.lecture() && mark.by().equals(me)).map(NamedMark::marks).findFirst()
                .orElse(null);
        return new AttendView.Talk(run.lecture(), run.place(), run.title(), lecturer, run.phaseAt(now).code(),
                own ? "lecturer" : as.map(MarkGiver::code).orElse("listener"), run.pretest(), in && !own ? checks(meeting, run, given, now) : AttendView.Checks.NONE,
                run.ratesAt(now) ? run.ratesUntil() : null, as.isEmpty() && ratings.hasRated(run.lecture(), me), marked,
                as.isPresent() && meeting.is(MeetingState.OPEN) && run.phase().isBegun());
    }

    /** The right answers are shown once nobody can be asked any more. */
    private AttendView.Checks checks(Meeting meeting, LectureRun run, Map<String, List<CheckAnswers.Given>> given, Instant now) {
        boolean over = meeting.is(MeetingState.CLOSED) && run.phaseAt(now) == LecturePhase.DONE;
        String stage = run.asks(CheckStage.BEFORE, now) ? CheckStage.BEFORE.code() : run.asks(CheckStage.AFTER, now) ? CheckStage.AFTER.code() : over ? "over"
                : null;
        List<Long> asked = stage == null ? List.of() : questions.of(run.lecture());
        if (asked.isEmpty()) {
            return AttendView.Checks.NONE;
        }
        Map<Long, Revision> revisions = bank.revisions(asked);
        return new AttendView.Checks(stage, IntStream.range(0, asked.size()).mapToObj(at -> item(at + 1, revisions.get(asked.get(at)).body(), over)).toList(),
                responses(given, run, CheckStage.BEFORE), responses(given, run, CheckStage.AFTER));
    }

    private static AttendView.Item item(int slot, Body body, boolean over) {
        return new AttendView.Item(slot, body.kind().code(), body.prompt(), body.options(), over ? body.key() : null);
    }

    private static List<JsonValue> responses(Map<String, List<CheckAnswers.Given>> given, LectureRun run, CheckStage stage) {
        List<CheckAnswers.Given> his = given.get(CheckAnswers.key(run.lecture(), stage.mark()));
        return his == null ? null : his.stream().map(one -> json(one.response())).toList();
    }

    private static JsonValue json(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
