package org.lianbing.exam;

import static org.lianbing.exam.AnExam.anExam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lianbing.kernel.MemberId;
import org.lianbing.testing.Errand;
import org.lianbing.testing.Person;

/** For tests outside: a stage exam that is open now for one candidate, on so many statements whose key says that they hold. Answers its id. */
@Dependent
class StageExam implements Errand {

    @Inject
    ExamRoom room;
    @Inject
    Clock clock;

    static String forCandidate(Person candidate, int statements) {
        return Errand.run(StageExam.class, candidate.id() + " " + statements);
    }

    @Override
    public String run(String input) {
        String[] wish = input.split(" ");
        int statements = Integer.parseInt(wish[1]);
        Instant now = clock.instant();
        return Long.toString(room.set(anExam().titled("十一月阶段考").on(room.topic(statements, 0), statements).forCandidate(new MemberId(Long.parseLong(wish[0])))
                .between(now.minusSeconds(60), now.plus(Duration.ofDays(1)))));
    }
}
