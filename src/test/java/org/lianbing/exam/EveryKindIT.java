package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Role;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.question.EditQuestion;
import org.lianbing.question.Importance;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.Kind;
import org.lianbing.question.Media;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Ordering;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.More;
import org.lianbing.question.Typed.TypedOption;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** A trainer writes rarer kinds, a candidate sits them: each part of a case in its own slot, a file in the file store. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class EveryKindIT {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject
    ExamRoom room;
    @Inject
    EditQuestion edit;
    @Inject
    KeepTopics topics;
    @Inject
    Media media;
    @Inject
    HandedIn handedIn;
    @Inject
    SaveAnswer save;
    @Inject
    MarkingQueue marking;
    @Inject
    Clock clock;

    private Person trainer;
    private Person candidate;
    private String topic;

    @BeforeEach
    void a_trainer_and_his_candidate() {
        trainer = People.someone().as(Role.TRAINER).enter();
        candidate = People.someone().in(trainer.unit()).enter();
        topic = room.as(trainer, () -> topics.add(People.unique("专题")));
    }

    @Test
    void a_case_takes_a_slot_for_each_of_its_questions_and_each_is_marked() {
        write(Kind.CASE, List.of(), List.of(), More.parts(List.of(part(Kind.TRUE_FALSE, List.of(), List.of(List.of("true")), More.NONE),
                part(Kind.ORDERING, lines("准备", "问候", "告别"), List.of(), More.ordered(Ordering.Partial.PER_PAIR)),
                part(Kind.ESSAY, List.of(), List.of(List.of("范文")), More.rubric(List.of("60 切合实际", "40 完整"))))));
        RunningAttempt attempt = begin();

        assertThat(attempt.items()).extracting(AttemptItem::kind).containsExactly("true-false", "ordering", "essay");
        assertThat(attempt.items()).allMatch(item -> item.stem().startsWith("case"));
        assertThat(attempt.items()).extracting(AttemptItem::points).containsExactly(new BigDecimal("1.6666"), new BigDecimal("1.6666"), new BigDecimal("1.6668"));
        room.save(candidate, attempt, 1, true, 1);
        assertThatThrownBy(() -> answer(attempt, 2, "[\"a\",\"b\"]")).isInstanceOf(Failure.Invalid.class);
        answer(attempt, 3, "\"先看商圈\"");
        room.submit(candidate, attempt);
        WaitingAnswer waiting = room.as(trainer, () -> marking.list(50)).get(0);

        assertThat(waiting.criteria()).extracting(WaitingAnswer.Criterion::points).containsExactly(new BigDecimal("1.0001"), new BigDecimal("0.6667"));
        assertThatThrownBy(() -> mark(attempt, "1.1", "0.1")).isInstanceOf(Failure.Invalid.class);
        mark(attempt, "1", "0.6667");
        assertThat(room.sheet(trainer, attempt).score()).isEqualByComparingTo("3.3333");
        assertThat(room.sheet(trainer, attempt).items().get(2).comment()).isEqualTo("切合实际 1 / 1.0001\n完整 0.6667 / 0.6667\n不错");
    }

    @Test
    void a_picture_is_for_who_writes_questions_and_who_has_been_asked() {
        KeptFile picture = room.as(trainer, () -> media.keep("架.png", new ByteArrayInputStream(PNG)));
        write(Kind.HOTSPOT, List.of(), List.of(List.of("0.5,0.5,0.25,0.25")), More.picture(String.valueOf(picture.id())));
        Person stranger = People.someone().in(trainer.unit()).enter();

        assertThatThrownBy(() -> room.as(candidate, () -> media.get(picture.id()))).isInstanceOf(Failure.NotFound.class);
        RunningAttempt attempt = begin();
        assertThat(attempt.items().get(0).picture()).isEqualTo(String.valueOf(picture.id()));
        assertThat(room.as(candidate, () -> media.get(picture.id())).type()).isEqualTo("image/png");
        assertThatThrownBy(() -> room.as(stranger, () -> media.get(picture.id()))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> room.as(candidate, () -> media.keep("x.png", new ByteArrayInputStream(PNG)))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> room.as(trainer, () -> media.keep("x.png", bytes("<script>alert(1)</script>")))).hasMessage("question.media.kind");
        assertThatThrownBy(() -> write(Kind.HOTSPOT, List.of(), List.of(List.of("0,0,1,1")), More.picture("999999999"))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void what_is_handed_in_is_told_by_its_content_and_is_for_the_candidate_and_his_markers() {
        write(Kind.FILE, List.of(), List.of(List.of("标价齐全")), More.accepting(List.of("picture")));
        RunningAttempt attempt = begin();
        long id = ExamRoom.id(attempt);
        Person colleague = People.someone().in(trainer.unit()).enter();
        Person director = People.someone().as(Role.DIRECTOR).in(trainer.unit()).enter();

        assertThatThrownBy(() -> room.as(candidate, () -> handedIn.keep(id, 1, "x.png", bytes("PK\u0003\u0004"), Device.UNMARKED))).hasMessage("exam.file.kind");
        assertThatThrownBy(() -> room.as(colleague, () -> handedIn.keep(id, 1, "x.png", new ByteArrayInputStream(PNG), Device.UNMARKED))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> room.as(candidate, () -> handedIn.keep(id, 1, "x.png", new ByteArrayInputStream(PNG), new Device("other", true))))
                .hasMessage("exam.device.other");
        KeptFile file = room.as(candidate, () -> handedIn.keep(id, 1, "../../照片.exe", new ByteArrayInputStream(PNG), Device.UNMARKED));
        assertThat(file.name()).isEqualTo("照片.exe");
        assertThat(file.type()).isEqualTo("image/png");
        assertThatThrownBy(() -> answer(attempt, 1, "\"" + (file.id() + 1) + "\"")).hasMessage("exam.file.unknown");
        answer(attempt, 1, "\"" + file.id() + "\"");
        assertThat(room.as(candidate, () -> handedIn.get(id, file.id())).bytes()).isEqualTo(PNG.length);
        assertThat(room.as(trainer, () -> handedIn.get(id, file.id())).bytes()).isEqualTo(PNG.length);
        assertThatThrownBy(() -> room.as(colleague, () -> handedIn.get(id, file.id()))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> room.as(director, () -> handedIn.get(id, file.id()))).isInstanceOf(Failure.NotFound.class);
        room.submit(candidate, attempt);
        assertThatThrownBy(() -> room.as(candidate, () -> handedIn.keep(id, 1, "x.png", new ByteArrayInputStream(PNG), Device.UNMARKED))).isInstanceOf(Failure.Conflict.class);
        assertThat(room.as(trainer, () -> marking.list(50))).singleElement().matches(WaitingAnswer::file);
        String ticket = room.ticket(trainer, attempt, 1);
        assertThat(room.as(trainer, () -> marking.file(ticket)).bytes()).isEqualTo(PNG.length);
        assertThatThrownBy(() -> room.as(director, () -> marking.file(ticket))).as("another's ticket").isInstanceOf(Failure.NotFound.class);
    }

    private void mark(RunningAttempt attempt, String... marks) {
        room.mark(trainer, attempt, 3, "不错", marks);
    }

    private void answer(RunningAttempt attempt, int slot, String json) {
        JsonValue response = Json.createReader(new StringReader("[" + json + "]")).readArray().get(0);
        room.as(candidate, () -> save.save(ExamRoom.id(attempt), slot, response, 1));
    }

    private RunningAttempt begin() {
        long sitting = room.set(anExam().on(topic, 1).forCandidates(candidate).tagged("practice")
                .rules(new HallRules(null, null, false, true, Turning.FREE, false, false))
                .between(clock.instant().minusSeconds(60), clock.instant().plus(Duration.ofDays(1))));
        return room.start(candidate, sitting);
    }

    private void write(Kind kind, List<TypedOption> options, List<List<String>> answers, More more) {
        Typed typed = new Typed(kind, kind.code() + People.unique("题"), options, answers, Partial.NONE, Wrong.ZERO, "", "", "", Importance.X, 2, List.of(), "", more);
        room.as(trainer, () -> edit.add(topic, typed));
    }

    private static Typed part(Kind kind, List<TypedOption> options, List<List<String>> answers, More more) {
        return Typed.part(kind, kind.code() + "？", options, answers, Partial.NONE, Wrong.ZERO, "", "", more);
    }

    private static List<TypedOption> lines(String... texts) {
        return List.of(texts).stream().map(text -> new TypedOption("", text, false)).toList();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
