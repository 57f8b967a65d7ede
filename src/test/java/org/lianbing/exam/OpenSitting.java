package org.lianbing.exam;

import static org.lianbing.exam.AnExam.anExam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lianbing.kernel.MemberId;
import org.lianbing.testing.Errand;
import org.lianbing.testing.Person;

/** For tests outside: a sitting that is open now for one candidate, with statements that are all true. Answers its id. */
@Dependent
class OpenSitting implements Errand {

    @Inject
    ExamRoom room;
    @Inject
    Clock clock;

    /** @param feedback when the candidate sees his result */
    static String forCandidate(Person candidate, int statements, int essays, int attempts, Feedback feedback) {
        return Errand.run(OpenSitting.class, Json.createObjectBuilder().add("candidate", candidate.id()).add("statements", statements)
                .add("essays", essays).add("attempts", attempts).add("feedback", feedback.name()).build().toString());
    }

    static String forCandidate(Person candidate, int statements) {
        return forCandidate(candidate, statements, 0, 1, Feedback.NOW);
    }

    @Override
    public String run(String input) {
        JsonObject wish = Json.createReader(new StringReader(input)).readObject();
        int statements = wish.getInt("statements");
        int essays = wish.getInt("essays");
        Instant now = clock.instant();
        return Long.toString(room.set(anExam().titled("外部测试考试").on(room.topic(statements, essays), statements + essays)
                .attempts(wish.getInt("attempts")).feedback(Feedback.valueOf(wish.getString("feedback"))).tagged("practice")
                .between(now.minusSeconds(60), now.plus(Duration.ofDays(1)))
                .forCandidate(new MemberId(wish.getJsonNumber("candidate").longValue()))));
    }
}
