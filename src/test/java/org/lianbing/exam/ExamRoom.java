package org.lianbing.exam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.Role;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.platform.TravellingClock;
import org.lianbing.question.Body;
import org.lianbing.question.Importance;
import org.lianbing.question.KeepBank;
import org.lianbing.question.QuestionDraft;
import org.lianbing.question.ShortAnswer;
import org.lianbing.question.TrueFalse;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Exams inside the server: sets and sits them, and reads what was stated, through the product's own use cases. */
@Dependent
class ExamRoom {

    private static final Actor SYSTEM = Actor.system("test");

    @Inject
    KeepBank bank;
    @Inject
    SetSitting set;
    @Inject
    StartAttempt start;
    @Inject
    SaveAnswer save;
    @Inject
    SubmitAttempt submit;
    @Inject
    AnswerSheets sheets;
    @Inject
    MarkAnswers marking;
    @Inject
    AnswerMarks marks;
    @Inject
    Answers answers;
    @Inject
    OutcomeStore outcomes;
    @Inject
    Caller caller;
    @Inject
    TravellingClock travelling;
    @Inject
    Clock clock;

    /** A topic of its own with so many statements, all of them true, and after them so many questions that a person marks. */
    String topic(int statements, int essays) {
        String pack = People.unique("pack");
        keep(pack, "1", statements, essays);
        return pack + "/topic";
    }

    /** Keeps the questions of {@link #topic} anew, with this in their prompts. */
    void keep(String pack, String edition, int statements, int essays) {
        List<QuestionDraft> drafts = new ArrayList<>();
        IntStream.range(0, statements).forEach(i -> drafts.add(draft(pack, "a-%03d".formatted(i), new TrueFalse(edition + "-" + i, true))));
        IntStream.range(0, essays).forEach(i -> drafts.add(draft(pack, "z-%03d".formatted(i), new ShortAnswer(edition + "-z" + i, "范文"))));
        caller.as(SYSTEM, () -> {
            bank.keepTopic(pack + "/topic", "测试专题", 9_999);
            return bank.keep(pack, drafts);
        });
    }

    private static QuestionDraft draft(String pack, String key, Body body) {
        return new QuestionDraft(key, pack + "/topic", body, "", Importance.X, 2, Set.of());
    }

    /** A trainer's member has begun an exam of the trainer's, open until tomorrow, and answered so many statements right. */
    Begun begun(int statements, int essays, int right) {
        Person trainer = People.someone().as(Role.TRAINER).enter();
        Person candidate = People.someone().in(trainer.unit()).enter();
        Instant now = clock.instant();
        long sitting = set(AnExam.anExam().on(topic(statements, essays), statements + essays).forCandidates(candidate).tagged("practice")
                .between(now.minusSeconds(60), now.plus(Duration.ofDays(1))));
        RunningAttempt attempt = start(candidate, sitting);
        IntStream.rangeClosed(1, right).forEach(slot -> save(candidate, attempt, slot, true, 1));
        return new Begun(trainer, candidate, sitting, attempt);
    }

    /** An exam with one candidate, who is at it. */
    record Begun(Person trainer, Person candidate, long sitting, RunningAttempt attempt) {
    }

    long set(AnExam exam) {
        return caller.as(SYSTEM, () -> set.set(exam.set()));
    }

    RunningAttempt start(Person who, long sitting, String code, String device) {
        return as(who, () -> start.start(sitting, code, Device.of(device, null)));
    }

    RunningAttempt start(Person who, long sitting) {
        return as(who, () -> start.start(sitting));
    }

    /** @param answer {@code true} is right, {@code false} wrong, null clears */
    SavedAnswer save(Person who, RunningAttempt attempt, int slot, Boolean answer, long seq) {
        JsonValue response = answer == null ? null : answer ? JsonValue.TRUE : JsonValue.FALSE;
        return as(who, () -> save.save(id(attempt), slot, response, seq));
    }

    /** Answers {@code true} with this device. */
    SavedAnswer save(Person who, RunningAttempt attempt, int slot, long seq, String device) {
        return as(who, () -> save.save(id(attempt), slot, JsonValue.TRUE, seq, Device.of(device, null)));
    }

    SubmittedAttempt submit(Person who, RunningAttempt attempt) {
        return as(who, () -> submit.submit(id(attempt)));
    }

    /** Starts, answers so many statements right and hands in, all at that time. */
    RunningAttempt sit(Person who, long sitting, int right, Instant when) {
        return travelling.at(when, () -> {
            RunningAttempt attempt = start(who, sitting);
            IntStream.rangeClosed(1, right).forEach(slot -> save(who, attempt, slot, true, 1));
            submit(who, attempt);
            return attempt;
        });
    }

    /** Takes what stands in this slot in hand, and gives these points for it; of an essay line by line. */
    void mark(Person marker, RunningAttempt attempt, int slot, String words, String... points) {
        List<BigDecimal> given = Arrays.stream(points).map(BigDecimal::new).toList();
        String ticket = ticket(marker, attempt, slot);
        doAs(marker, () -> marking.mark(ticket, given.get(0), given, words));
    }

    /** Of what the marker has in hand or gave for this slot; he takes it in hand if he has not. */
    String ticket(Person marker, RunningAttempt attempt, int slot) {
        return marks.of(id(attempt), slot).stream().filter(mark -> mark.marker().equals(marker.memberId())).map(AnswerMark::ticket).findFirst()
                .or(() -> marks.claim(id(attempt), slot, 2, marker.memberId(), clock.instant())).orElseThrow();
    }

    /** Which question lies in this slot, as addresses name it. */
    String question(RunningAttempt attempt, int slot) {
        return answers.find(id(attempt), slot).orElseThrow().asked().code();
    }

    AnswerSheet sheet(Person reader, RunningAttempt attempt) {
        return as(reader, () -> sheets.get(id(attempt)));
    }

    Optional<StatedOutcome> outcome(long sitting, Person who) {
        return outcomes.find("exam", "sitting/" + sitting + "/member/" + who.id());
    }

    <T> T as(Person who, Supplier<T> act) {
        return caller.as(who.actor(), act);
    }

    void doAs(Person who, Runnable act) {
        as(who, () -> {
            act.run();
            return null;
        });
    }

    static long id(RunningAttempt attempt) {
        return Long.parseLong(attempt.attemptId());
    }
}
