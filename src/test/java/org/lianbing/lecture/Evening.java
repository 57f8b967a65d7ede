package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.platform.TravellingClock;
import org.lianbing.question.Importance;
import org.lianbing.question.KeepBank;
import org.lianbing.question.QuestionDraft;
import org.lianbing.question.TrueFalse;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Meetings inside the server: called, and gone through by the product's own use cases. */
@ApplicationScoped
class Evening {

    static final int QUESTIONS = 3;
    private static final Duration LENGTH = Duration.ofHours(2);

    @Inject
    CallMeeting call;
    @Inject
    Lectures lectures;
    @Inject
    CheckQuestions questions;
    @Inject
    KeepBank bank;
    @Inject
    CheckInCodes codes;
    @Inject
    CheckIn checkIn;
    @Inject
    AnswerChecks answers;
    @Inject
    RateLecture rate;
    @Inject
    Sql sql;
    @Inject
    Caller caller;
    @Inject
    TravellingClock travelling;
    @Inject
    Clock clock;

    /** A meeting of the chair's unit that begins now, with one lecture, which asks three statements that are all true. */
    @Transactional
    long call(Person chair, Person lecturer) {
        return call(chair.unit(), chair.memberId(), lecturer.memberId());
    }

    @Transactional
    long call(long unit, MemberId chair, MemberId lecturer) {
        return caller.as(Actor.system("test"), () -> called(unit, chair, lecturer));
    }

    private long called(long unit, MemberId chair, MemberId lecturer) {
        Instant starts = clock.instant();
        long id = call.call(new NewMeeting(MeetingKind.WEEKLY, unit, "周例会", "二楼会议室", LocalDate.ofInstant(starts, ZoneId.of("Asia/Shanghai")), starts,
                (int) LENGTH.toMinutes(), chair, List.of(lecturer)));
        long lecture = lectures.begin(id, lecturer).id();
        sql.update("update lecture set title=? where id=?", "样板陈列怎么做", lecture);
        questions.set(lecture, statements());
        return id;
    }

    private List<Long> statements() {
        String pack = People.unique("pack");
        bank.keepTopic(pack + "/topic", "陈列", 9_999);
        bank.keep(pack, IntStream.range(0, QUESTIONS).mapToObj(i -> new QuestionDraft("q-" + i, pack + "/topic", new TrueFalse("陈列第 " + i + " 条成立。", true), "",
                Importance.X, 2, Set.of())).toList());
        return sql.list(row -> row.id("revision_id"), "select revision_id from question where ref like ? order by ref", pack + "/%");
    }

    @Transactional
    long lecture(long meeting, Person lecturer) {
        return lecture(meeting, lecturer.memberId());
    }

    @Transactional
    long lecture(long meeting, MemberId lecturer) {
        return lectures.find(meeting, lecturer).orElseThrow().id();
    }

    String code(long meeting) {
        return codes.of(meeting).at(clock.instant());
    }

    void checkIn(long meeting, Person person) {
        caller.as(person.actor(), () -> {
            checkIn.here(meeting, code(meeting));
            return null;
        });
    }

    void rate(long lecture, Person person, int mark, String keep) {
        caller.as(person.actor(), () -> {
            rate.rate(lecture, Collections.nCopies(MeetingRules.USUAL.rubric().size(), mark), keep, "");
            return null;
        });
    }

    /** So many of the statements are held for true, as they are. */
    void answer(long lecture, Person person, CheckStage stage, int right) {
        List<JsonValue> responses = IntStream.range(0, QUESTIONS).mapToObj(i -> i < right ? JsonValue.TRUE : JsonValue.FALSE).map(JsonValue.class::cast).toList();
        caller.as(person.actor(), () -> {
            answers.answer(lecture, stage, responses);
            return null;
        });
    }
}
