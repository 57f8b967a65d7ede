package org.lianbing.exam;

import static org.lianbing.exam.AnExam.anExam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.testing.Errand;
import org.lianbing.testing.Person;

/** For tests outside: a sitting that is open now for several, with statements that are all true. Answers its id. */
@Dependent
class PaperExam implements Errand {

    @Inject
    ExamRoom room;
    @Inject
    Clock clock;

    static String of(int statements, Person... candidates) {
        return Errand.run(PaperExam.class, statements + " " + Arrays.stream(candidates).map(who -> Long.toString(who.id())).collect(Collectors.joining(" ")));
    }

    @Override
    public String run(String input) {
        String[] wished = input.split(" ");
        int statements = Integer.parseInt(wished[0]);
        Instant now = clock.instant();
        AnExam exam = anExam().titled("纸笔测试").on(room.topic(statements, 0), statements).tagged("practice").between(now.minusSeconds(60), now.plus(Duration.ofDays(1)));
        Arrays.stream(wished).skip(1).map(id -> new MemberId(Long.parseLong(id))).forEach(exam::forCandidate);
        return Long.toString(room.set(exam));
    }
}
