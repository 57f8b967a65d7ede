package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.question.Bank;
import org.lianbing.question.Body;
import org.lianbing.question.Revision;

/** A listener answers a lecture's check questions, before it or after it. Nobody but himself is shown his answers. */
@ApplicationScoped
@Transactional
public class AnswerChecks {

    private static final int LONGEST = 2000;

    private final Meetings meetings;
    private final MeetingSight sight;
    private final MeetingRuns runs;
    private final Attendances attendances;
    private final CheckQuestions questions;
    private final CheckAnswers answers;
    private final Bank bank;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    AnswerChecks() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    AnswerChecks(Meetings meetings, MeetingSight sight, MeetingRuns runs, Attendances attendances, CheckQuestions questions, CheckAnswers answers, Bank bank,
            Caller caller, AuditTrail audit, Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.runs = runs;
        this.attendances = attendances;
        this.questions = questions;
        this.answers = answers;
        this.bank = bank;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * While they are open; again in place of what he answered before.
     *
     * @param responses one for each question, in their order, in the shape of its kind
     * @throws Failure.Forbidden for the lecturer, and for who is not checked in
     * @throws Failure.Conflict  while they are not open
     * @throws Failure.Invalid   if one is missing or of the wrong shape
     */
    public void answer(long lecture, CheckStage stage, List<JsonValue> responses) {
        LectureRun run = runs.lock(lecture);
        Meeting meeting = meetings.get(run.meeting());
        sight.requireSight(meeting);
        MemberId me = caller.member();
        if (me.equals(run.lecturer())) {
            throw new Failure.Forbidden("lecture.held.ownLecture");
        }
        if (attendances.find(meeting.id(), me).filter(Attendance::isIn).isEmpty()) {
            throw new Failure.Forbidden("lecture.held.notIn");
        }
        if (!run.asks(stage, clock.instant())) {
            throw new Failure.Conflict("lecture.held.notOpen");
        }
        answers.set(lecture, me, stage, marked(questions.of(lecture), responses));
        audit.record("lecture.answer", "lecture/" + lecture, stage.code());
    }

    private List<CheckAnswers.Given> marked(List<Long> asked, List<JsonValue> responses) {
        if (asked.isEmpty() || responses == null || responses.size() != asked.size()) {
            throw Failure.Invalid.field("responses", "lecture.held.answerAll");
        }
        Map<Long, Revision> revisions = bank.revisions(asked);
        List<CheckAnswers.Given> given = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            given.add(marked(revisions.get(asked.get(i)).body(), responses.get(i)));
        }
        return given;
    }

    private static CheckAnswers.Given marked(Body body, JsonValue response) {
        if (response == null || response.getValueType() == JsonValue.ValueType.NULL || response.toString().length() > LONGEST) {
            throw Failure.Invalid.field("responses", "lecture.held.answerAll");
        }
        body.check(response);
        return new CheckAnswers.Given(response.toString(), body.mark(response).fraction().compareTo(BigDecimal.ONE) == 0);
    }
}
