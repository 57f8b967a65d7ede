package org.lianbing.exam;

import static org.lianbing.exam.AnExam.anExam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Sql;
import org.lianbing.testing.Errand;
import org.lianbing.testing.Person;

/** For tests outside: a sitting that is open now for one candidate, on all questions of the topic of this title. Answers its id. */
@Dependent
class SittingOn implements Errand {

    @Inject
    ExamRoom room;
    @Inject
    Sql sql;
    @Inject
    Clock clock;

    static String topic(String title, int questions, Person candidate) {
        return Errand.run(SittingOn.class, questions + " " + candidate.id() + " " + title);
    }

    @Override
    public String run(String input) {
        String[] wished = input.split(" ", 3);
        String ref = sql.one(row -> row.text("ref"), "select ref from topic where title=?", wished[2]).orElseThrow();
        Instant now = clock.instant();
        return Long.toString(room.set(anExam().on(ref, Integer.parseInt(wished[0])).tagged("practice").between(now.minusSeconds(60), now.plus(Duration.ofDays(1)))
                .forCandidate(new MemberId(Long.parseLong(wished[1])))));
    }
}
