package org.lianbing.shell;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.lianbing.exam.AttemptItem;
import org.lianbing.exam.RunningAttempt;
import org.lianbing.exam.SaveAnswer;
import org.lianbing.exam.StartAttempt;
import org.lianbing.exam.SubmitAttempt;
import org.lianbing.question.Bank;
import org.lianbing.question.Body;
import org.lianbing.question.Drawable;
import org.lianbing.question.MultipleChoice;
import org.lianbing.question.Numeric;
import org.lianbing.question.SingleChoice;
import org.lianbing.question.Topic;
import org.lianbing.question.TrueFalse;

/** Sits an exam as a candidate would, question by question, so that the machine's own marking gives the score he is to have. */
@ApplicationScoped
class DemoCandidate {

    private static final int SECONDS_A_QUESTION = 25;

    private final StartAttempt start;
    private final SaveAnswer save;
    private final SubmitAttempt submit;
    private final Bank bank;
    private final DemoActs acts;

    DemoCandidate() {
        this(null, null, null, null, null);
    }

    @Inject
    DemoCandidate(StartAttempt start, SaveAnswer save, SubmitAttempt submit, Bank bank, DemoActs acts) {
        this.start = start;
        this.save = save;
        this.submit = submit;
        this.bank = bank;
        this.acts = acts;
    }

    /** Starts, answers and hands in. */
    void sit(String number, long sitting, Instant when, BigDecimal score) {
        RunningAttempt attempt = acts.as(number, when, () -> start.start(sitting));
        Map<String, Body> bodies = bodies();
        Set<Integer> right = right(attempt.items(), bodies, score, number.hashCode());
        Instant now = when;
        for (AttemptItem item : attempt.items()) {
            now = now.plusSeconds(SECONDS_A_QUESTION);
            Body body = bodies.get(item.prompt());
            JsonValue response = right.contains(item.slot()) ? body.key() : right.contains(-item.slot()) ? half((MultipleChoice) body) : wrong(body);
            acts.as(number, now, () -> save.save(Long.parseLong(attempt.attemptId()), item.slot(), response, 1));
        }
        acts.as(number, now.plusSeconds(SECONDS_A_QUESTION), () -> submit.submit(Long.parseLong(attempt.attemptId())));
    }

    private Map<String, Body> bodies() {
        List<String> topics = bank.topics().stream().map(Topic::ref).toList();
        Map<String, Body> bodies = new HashMap<>();
        bank.revisions(bank.drawable(topics).stream().map(Drawable::revisionId).toList()).values()
                .forEach(revision -> bodies.put(revision.body().prompt(), revision.body()));
        return bodies;
    }

    /** The slots to answer right; one with a minus is to be half right. */
    private static Set<Integer> right(List<AttemptItem> items, Map<String, Body> bodies, BigDecimal score, long seed) {
        BigDecimal points = items.get(0).points();
        BigDecimal[] whole = score.divideAndRemainder(points);
        List<AttemptItem> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, new Random(seed));
        Set<Integer> slots = new HashSet<>();
        if (whole[1].signum() > 0) {
            AttemptItem half = mixed.stream().filter(item -> halves(bodies.get(item.prompt()))).findFirst().orElseThrow();
            mixed.remove(half);
            slots.add(-half.slot());
        }
        mixed.subList(0, whole[0].intValue()).forEach(item -> slots.add(item.slot()));
        return slots;
    }

    private static boolean halves(Body body) {
        return body instanceof MultipleChoice choice && choice.partial() == MultipleChoice.Partial.HALF && choice.answer().size() > 1;
    }

    private static JsonValue half(MultipleChoice body) {
        return JSON.createArrayBuilder().add(body.answer().iterator().next()).build();
    }

    private static JsonValue wrong(Body body) {
        if (body instanceof SingleChoice choice) {
            return JSON.createValue(choice.options().stream().filter(option -> !option.id().equals(choice.answer())).findFirst().orElseThrow().id());
        } else if (body instanceof TrueFalse statement) {
            return statement.answer() ? JsonValue.FALSE : JsonValue.TRUE;
        } else if (body instanceof Numeric numeric) {
            return JSON.createValue(numeric.answer().add(numeric.tolerance()).add(BigDecimal.TEN));
        }
        return null;
    }
}
