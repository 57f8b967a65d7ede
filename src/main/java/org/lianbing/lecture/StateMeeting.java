package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import org.lianbing.kernel.Activity;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.platform.OutcomeStore;

/** States what a meeting was for each: the lecture's score for who gave it, attendance for all others and for him too. In the transaction of the result. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StateMeeting {

    static final String SOURCE = "lecture";
    static final String LECTURE = "lecture";
    static final String ATTENDANCE = "attendance";

    private final OutcomeStore outcomes;
    private final MeetingRuns runs;

    StateMeeting() {
        this(null, null);
    }

    @Inject
    StateMeeting(OutcomeStore outcomes, MeetingRuns runs) {
        this.outcomes = outcomes;
        this.runs = runs;
    }

    /** @param total null: nobody gave a mark, so there is nothing to state, or nothing any more */
    void lecture(Meeting meeting, LectureRun run, Score total) {
        String id = "lecture/" + run.lecture();
        if (total != null || outcomes.find(SOURCE, id).isPresent()) {
            outcomes.state(outcome(meeting, run, total == null ? OutcomeState.WITHDRAWN : OutcomeState.GRADED, total));
        }
    }

    /** His turn came, and he was not there. One whose lecture fell out though he was there has nothing stated. */
    void notGiven(Meeting meeting, LectureRun run, AttendanceState lecturer) {
        if (lecturer == AttendanceState.AWAITED || lecturer == AttendanceState.EXCUSED) {
            outcomes.state(outcome(meeting, run, lecturer == AttendanceState.EXCUSED ? OutcomeState.EXCUSED : OutcomeState.ABSENT, null));
        }
    }

    /** Who was not expected and did not come has nothing stated. */
    void attendance(Meeting meeting, Collection<Attendance> all) {
        Score late = Score.rounded(runs.rules(meeting.id()).lateShare());
        all.forEach(one -> attendance(meeting, one, late));
    }

    private void attendance(Meeting meeting, Attendance one, Score late) {
        AttendanceState counted = one.counted();
        boolean here = counted == AttendanceState.PRESENT || counted == AttendanceState.LATE;
        String id = "attendance/" + meeting.id() + "/" + one.member();
        OutcomeState state = here ? OutcomeState.GRADED : !one.expected() ? OutcomeState.WITHDRAWN
                : counted == AttendanceState.EXCUSED ? OutcomeState.EXCUSED : OutcomeState.ABSENT;
        if (state == OutcomeState.WITHDRAWN && outcomes.find(SOURCE, id).isEmpty()) {
            return;
        }
        Score score = !here ? null : counted == AttendanceState.LATE ? late : Score.of(1);
        Set<String> tags = here && one.remote() ? Set.of(meeting.kind().code(), "remote") : Set.of(meeting.kind().code());
        outcomes.state(new Outcome(SOURCE, id, one.member(), ATTENDANCE, new Activity("meeting/" + meeting.id(), meeting.title()), state, score,
                here ? Score.of(1) : null, null, meeting.startsAt(), "/lecture/meeting?id=" + meeting.id(), tags));
    }

    private static Outcome outcome(Meeting meeting, LectureRun run, OutcomeState state, Score score) {
        String title = run.title().isBlank() ? meeting.title() : run.title();
        return new Outcome(SOURCE, "lecture/" + run.lecture(), run.lecturer(), LECTURE, new Activity("lecture/" + run.lecture(), title), state, score,
                score == null ? null : Score.of(MeetingRules.WHOLE), null, meeting.startsAt(), "/lecture/results?id=" + meeting.id(),
                Set.of(meeting.kind().code()));
    }
}
