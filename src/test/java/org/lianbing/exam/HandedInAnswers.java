package org.lianbing.exam;

import static org.lianbing.exam.AnExam.anExam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lianbing.testing.Errand;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/**
 * For tests outside: a sitting with one question that people mark, and so many candidates of a trainer's unit who have answered it. Answers
 * what no marker may learn of them, in lines: number, name and attempt; the first line is how the question is addressed.
 */
@Dependent
class HandedInAnswers implements Errand {

    @Inject
    ExamRoom room;
    @Inject
    SaveAnswer save;
    @Inject
    Clock clock;

    static List<String> of(Person trainer, int candidates) {
        return List.of(Errand.run(HandedInAnswers.class, trainer.unit() + " " + candidates).split("\n"));
    }

    @Override
    public String run(String input) {
        String[] wished = input.split(" ");
        Person[] candidates = IntStream.range(0, Integer.parseInt(wished[1])).mapToObj(i -> People.someone().named("考生" + (char) ('甲' + i))
                .in(Long.parseLong(wished[0])).enter()).toArray(Person[]::new);
        Instant now = clock.instant();
        long sitting = room.set(anExam().on(room.topic(0, 1), 1).forCandidates(candidates).tagged("practice").between(now.minusSeconds(60),
                now.plusSeconds(3600)));
        List<String> lines = new ArrayList<>();
        for (Person candidate : candidates) {
            RunningAttempt attempt = room.start(candidate, sitting);
            room.as(candidate, () -> save.save(ExamRoom.id(attempt), 1, Json.createValue("先听，再说，后做。" + People.unique("第")), 1));
            room.submit(candidate, attempt);
            lines.add(candidate.number() + "\n" + candidate.name() + "\nattempt=" + attempt.attemptId());
            lines.add("attempts/" + attempt.attemptId());
            if (lines.size() == 2) {
                lines.add(0, "/exam/mark?sitting=" + sitting + "&question=" + room.question(attempt, 1));
            }
        }
        return String.join("\n", lines);
    }
}
