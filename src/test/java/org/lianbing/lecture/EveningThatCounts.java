package org.lianbing.lecture;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import org.lianbing.appraisal.PublishScheme;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.Errand;
import org.lianbing.testing.Person;

/**
 * For tests outside: a meeting of January 2035, when a version of the monthly scheme holds whose rules, as data, give points for lectures and
 * for coming to meetings; the lecturer has come. The chair alone has marked the lecture: 4 of 5 in each line. Answers the meeting's id.
 */
@Dependent
class EveningThatCounts implements Errand {

    static final YearMonth MONTH = YearMonth.of(2035, 1);
    private static final Instant EVENING = Instant.parse("2035-01-12T06:30:00Z");
    private static final String RULES = """
            [{"code": "lecture", "title": "轮流授课", "weight": "0", "rule": {"match": {"kind": "lecture"}, "points": {"proportion": "5"}, "aggregate": "best", "cap": "5"}},
             {"code": "meetings", "title": "例会出勤", "weight": "0", "rule": {"match": {"kind": "attendance"}, "points": {"proportion": "1"}, "aggregate": "mean"}}]""";

    @Inject
    Evening evening;
    @Inject
    OpenMeeting open;
    @Inject
    CheckIn checkIn;
    @Inject
    StepLecture steps;
    @Inject
    GiveMark mark;
    @Inject
    CloseMeeting close;
    @Inject
    PublishScheme publish;
    @Inject
    TravellingClock travel;
    @Inject
    Caller caller;

    static String of(Person chair, Person lecturer) {
        return Errand.run(EveningThatCounts.class, Json.createObjectBuilder().add("unit", chair.unit()).add("chair", chair.id())
                .add("lecturer", lecturer.id()).build().toString());
    }

    @Override
    public String run(String input) {
        JsonObject wish = Json.createReader(new StringReader(input)).readObject();
        MemberId lecturer = new MemberId(wish.getJsonNumber("lecturer").longValue());
        MemberId chair = new MemberId(wish.getJsonNumber("chair").longValue());
        publishOnce();
        return travel.at(EVENING, () -> {
            long meeting = evening.call(wish.getJsonNumber("unit").longValue(), chair, lecturer);
            long lecture = evening.lecture(meeting, lecturer);
            caller.as(Actor.member(chair, "local"), () -> {
                open.open(meeting);
                return null;
            });
            caller.as(Actor.member(lecturer, "local"), () -> {
                checkIn.here(meeting, evening.code(meeting));
                return null;
            });
            return caller.as(Actor.member(chair, "local"), () -> {
                steps.step(lecture, LecturePhase.SPEAKING, 0);
                mark.give(lecture, Collections.nCopies(MeetingRules.USUAL.rubric().size(), 4));
                close.close(meeting);
                return Long.toString(meeting);
            });
        });
    }

    private void publishOnce() {
        try {
            publish.publish(scheme(), MONTH);
        } catch (Failure.Invalid | Failure.Conflict thereAlready) {
            return;
        }
    }

    private static String scheme() {
        try (InputStream shipped = PublishScheme.class.getResourceAsStream("schemes/monthly.json")) {
            JsonObject monthly = Json.createReader(shipped).readObject();
            JsonArrayBuilder indicators = Json.createArrayBuilder(monthly.getJsonArray("indicators"));
            Json.createReader(new StringReader(RULES)).readArray().forEach(indicators::add);
            JsonObjectBuilder next = Json.createObjectBuilder(monthly).add("version", 2).add("indicators", indicators);
            return next.build().toString();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
