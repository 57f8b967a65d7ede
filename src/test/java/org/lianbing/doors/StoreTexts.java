package org.lianbing.doors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianbing.appraisal.EnterPoints;
import org.lianbing.exam.Counting;
import org.lianbing.exam.Feedback;
import org.lianbing.exam.NewSitting;
import org.lianbing.exam.PaperPart;
import org.lianbing.exam.SetSitting;
import org.lianbing.exam.StartAttempt;
import org.lianbing.exam.SubmitAttempt;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Employment;
import org.lianbing.people.KeepRoster;
import org.lianbing.people.NewMember;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.sheet.Export;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.Tally;
import org.lianbing.question.format.Format;
import org.lianbing.question.format.ImportQuestions;
import org.lianbing.question.format.Repairs;
import org.lianbing.testing.Errand;
import org.lianbing.testing.People;

/** Puts texts into every field that people write and others read; a field may refuse one. Answers the last attempt, whose sheet shows the questions. */
@Dependent
class StoreTexts implements Errand {

    @Inject
    KeepRoster roster;
    @Inject
    KeepTopics topics;
    @Inject
    ImportQuestions questions;
    @Inject
    SetSitting set;
    @Inject
    StartAttempt start;
    @Inject
    SubmitAttempt submit;
    @Inject
    EnterPoints enter;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    @Override
    public String run(String input) {
        JsonObject wish = Json.createReader(new StringReader(input)).readObject();
        MemberId owner = new MemberId(wish.getJsonNumber("owner").longValue());
        Actor boss = Actor.member(new MemberId(wish.getJsonNumber("boss").longValue()), "local");
        long unit = wish.getJsonNumber("unit").longValue();
        List<String> texts = wish.getJsonArray("texts").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
        String topic = caller.as(boss, () -> topics.add(People.unique("测试")));
        each(texts, text -> roster.addUnit(unit, People.unique("u"), text, 1));
        each(texts, text -> roster.addMember(named(text, "客户经理", unit)));
        each(texts, text -> roster.addMember(named("张三", text, unit)));
        each(texts, text -> caller.as(boss, () -> topics.add(text)));
        int brought = caller.as(boss, () -> bring(texts, topic));
        each(texts, text -> caller.as(boss, () -> set.set(exam(text, text, topic, 1, owner))));
        each(texts, text -> caller.as(boss, () -> enter.enter(owner, month(), "data", new BigDecimal("0.01"), text)));
        long all = caller.as(boss, () -> set.set(exam("全部", "", topic, brought, owner)));
        return caller.as(Actor.member(owner, "local"), () -> {
            String attempt = start.start(all).attemptId();
            submit.submit(Long.parseLong(attempt));
            return attempt;
        });
    }

    /** As a trainer would, from a table: what it finds fault with is left out, and the rest brought again. */
    private int bring(List<String> texts, String topic) {
        List<String> brought = texts.stream().filter(text -> text.strip().length() > 1).toList();
        Tally tally = take(brought, topic);
        if (!tally.problems().isEmpty()) {
            Set<Integer> bad = tally.problems().stream().map(row -> row.problem().line()).collect(Collectors.toSet());
            brought = IntStream.range(0, brought.size()).filter(at -> !bad.contains(at + 2)).mapToObj(brought::get).toList();
            tally = take(brought, topic);
        }
        return tally.imported();
    }

    /** The heading is line 1. */
    private Tally take(List<String> texts, String topic) {
        Export table = Export.named("x").columns("题型", "题干", "选项A", "选项B", "答案", "解析");
        texts.forEach(text -> table.row("单选题", "题 " + text, "甲 " + text, "乙 " + text, "A", text));
        try {
            return questions.take(Files.write(Files.createTempFile("stored", ".xlsx"), table.xlsx()), Format.XLSX, Repairs.NONE, topic, null).tally();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void each(List<String> texts, Consumer<String> act) {
        for (String text : texts) {
            try {
                act.accept(text);
            } catch (Failure.Invalid | Failure.Conflict refused) {
                // that text cannot be stored there, which is as good
            }
        }
    }

    private static NewMember named(String name, String post, long unit) {
        LocalDate day = LocalDate.of(2020, 1, 6);
        return new NewMember(People.unique("n"), name, unit, post, day, day, Employment.FORMAL, null, null, null, null);
    }

    private YearMonth month() {
        return YearMonth.from(clock.instant().atZone(ZoneId.of("Asia/Shanghai")));
    }

    private NewSitting exam(String title, String note, String topic, int questions, MemberId candidate) {
        Instant now = clock.instant();
        return new NewSitting(title, List.of(PaperPart.of(topic, questions, BigDecimal.ONE)), true, true, now.minusSeconds(60),
                now.plus(Duration.ofDays(1)), 60, 1, 60, true, Feedback.NOW, true, Counting.BEST, Set.of("practice"), null, note, List.of(candidate));
    }
}
