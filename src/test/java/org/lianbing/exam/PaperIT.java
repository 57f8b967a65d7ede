package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.people.Role;
import org.lianbing.platform.Actor;
import org.lianbing.platform.JsonLibrary;
import org.lianbing.platform.TravellingClock;
import org.lianbing.question.Body;
import org.lianbing.question.Gap;
import org.lianbing.question.Importance;
import org.lianbing.question.Matching;
import org.lianbing.question.MultipleChoice;
import org.lianbing.question.Option;
import org.lianbing.question.Ordering;
import org.lianbing.question.QuestionDraft;
import org.lianbing.question.ShortAnswer;
import org.lianbing.question.SingleChoice;
import org.lianbing.question.TrueFalse;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** An exam on paper: seats, papers that stay as they are, and keying in that marks as a screen would have been marked. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class PaperIT {

    private static final List<Option> OPTIONS = List.of(new Option("a", "甲"), new Option("b", "乙"), new Option("c", "丙"), new Option("d", "丁"));

    @Inject
    ExamRoom room;
    @Inject
    LayPapers papers;
    @Inject
    AllotSeats seats;
    @Inject
    PaperRoom rooms;
    @Inject
    KeyIn keying;
    @Inject
    MySittings mine;
    @Inject
    SaveAnswer save;
    @Inject
    SettleSitting settle;
    @Inject
    PlanMarking planning;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;

    private Person trainer;
    private Person onPaper;
    private Person onScreen;
    private Instant closes;
    private long sitting;

    @BeforeEach
    void an_exam_of_every_kind_for_one_on_paper_and_one_on_a_screen() {
        trainer = People.someone().as(Role.TRAINER).enter();
        onPaper = People.someone().in(trainer.unit()).enter();
        onScreen = People.someone().in(trainer.unit()).enter();
        closes = clock.instant().plus(Duration.ofHours(2));
        sitting = room.set(anExam().on(topic(), 7).forCandidates(onPaper, onScreen).tagged("practice").between(clock.instant().minusSeconds(60), closes));
    }

    @Test
    void a_paper_keyed_in_is_marked_as_the_same_answers_on_a_screen() {
        RunningAttempt attempt = room.start(onScreen, sitting);
        lay();
        Map<Integer, String> typed = new TreeMap<>();
        for (AnswerSheet.Item item : printed()) {
            JsonValue answer = item.kind().equals("single-choice") ? other(item) : item.key();
            room.as(onScreen, () -> save.save(ExamRoom.id(attempt), item.slot(), answer, 1));
            typed.put(item.slot(), item.kind().equals("short-answer") ? "3.5" : typed(item, answer));
        }
        room.submit(onScreen, attempt);
        room.mark(trainer, attempt, printed().stream().filter(item -> item.kind().equals("short-answer")).findFirst().orElseThrow().slot(), null, "3.5");
        room.doAs(trainer, () -> keying.finish(paper(), typed, null));
        AnswerSheet keyed = sheet(onPaper);
        assertThat(keyed.items()).extracting(AnswerSheet.Item::score).isEqualTo(room.sheet(onScreen, attempt).items().stream().map(AnswerSheet.Item::score).toList());
        assertThat(keyed.score()).isEqualByComparingTo("28.5");
        assertThat(room.outcome(sitting, onPaper).orElseThrow().outcome().score()).isEqualTo(room.outcome(sitting, onScreen).orElseThrow().outcome().score());
    }

    @Test
    void a_paper_is_printed_twice_as_it_is_and_its_candidate_does_not_answer_on_a_screen() {
        lay();
        assertThat(printed()).isEqualTo(printed());
        assertThatThrownBy(() -> room.start(onPaper, sitting)).hasMessage("exam.attempt.onPaper");
        assertThat(room.as(onPaper, () -> mine.get(sitting))).matches(his -> his.onPaper() && !his.enterable());
        assertThatThrownBy(() -> room.as(trainer, () -> papers.lay(sitting))).hasMessage("exam.paperRoom.nobody");
        assertThat(sheet(onPaper)).matches(sheet -> sheet.state().equals("paper") && sheet.items().isEmpty());
        room.doAs(trainer, () -> keying.keep(paper(), Map.of(1, "", 2, " ")));
        assertThat(room.as(trainer, () -> papers.drop(sitting, "改为机考"))).isEqualTo(2);
        assertThat(room.start(onPaper, sitting).fresh()).isTrue();
    }

    @Test
    void what_is_half_done_is_kept_and_what_cannot_be_read_is_said_at_its_field() {
        lay();
        Map<Integer, String> half = Map.of(1, "Z", 2, "=cmd()");
        room.doAs(trainer, () -> keying.keep(paper(), half));
        assertThat(room.as(trainer, () -> keying.fields(paper())).subList(0, 2)).extracting(KeyField::typed).containsExactly("Z", "=cmd()");
        assertThatThrownBy(() -> room.doAs(trainer, () -> keying.finish(paper(), half, null))).isInstanceOfSatisfying(Failure.Invalid.class,
                failure -> assertThat(failure.problems()).extracting(problem -> problem.field()).contains("k1", "k2", "k7"));
        assertThat(room.outcome(sitting, onPaper)).isEmpty();
        assertThat(room.as(trainer, () -> papers.drop(sitting, "改为机考"))).as("his paper stays").isEqualTo(1);
    }

    @Test
    void a_correction_has_a_reason_and_states_a_further_revision() {
        lay();
        room.doAs(trainer, () -> keying.finish(paper(), Map.of(7, "0"), null));
        assertThat(room.outcome(sitting, onPaper).orElseThrow()).matches(stated -> stated.revision() == 1 && stated.outcome().score().value().signum() == 0
                && !stated.outcome().occurredAt().isAfter(closes));
        assertThatThrownBy(() -> room.doAs(trainer, () -> keying.finish(paper(), Map.of(7, "4"), " "))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> room.doAs(trainer, () -> keying.keep(paper(), Map.of(7, "4")))).hasMessage("exam.key.done");
        room.doAs(trainer, () -> keying.finish(paper(), Map.of(7, "4"), "录错一题"));
        assertThat(sheet(onPaper).score()).isEqualByComparingTo("4");
        assertThat(room.outcome(sitting, onPaper).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void a_correction_that_waits_for_its_release_withdraws_what_was_stated() {
        lay();
        room.doAs(trainer, () -> keying.finish(paper(), Map.of(7, "0"), null));
        room.doAs(trainer, () -> planning.set(sitting, new MarkingSetting.Wish(List.of(), false, null, true, null, Release.BY_HAND)));
        room.doAs(trainer, () -> keying.finish(paper(), Map.of(7, "4"), "录错一题"));
        assertThat(room.outcome(sitting, onPaper).orElseThrow().outcome().state()).isEqualTo(OutcomeState.WITHDRAWN);
    }

    @Test
    void who_did_not_come_is_absent_until_his_paper_is_found() {
        lay();
        room.doAs(trainer, () -> keying.absent(paper()));
        assertThat(room.as(onPaper, () -> mine.get(sitting)).lastAttempt()).isNull();
        travel.at(closes.plusSeconds(1), () -> {
            settle.settle(sitting);
            return null;
        });
        assertThat(room.outcome(sitting, onPaper).orElseThrow().outcome().state()).isEqualTo(OutcomeState.ABSENT);
        assertThat(room.outcome(sitting, onScreen)).as("still to be keyed in").isEmpty();
        travel.at(closes.plus(Duration.ofDays(3)), () -> {
            room.doAs(trainer, () -> keying.finish(paper(), Map.of(7, "2"), null));
            return null;
        });
        assertThat(room.outcome(sitting, onPaper).orElseThrow().outcome()).matches(outcome -> outcome.state() == OutcomeState.GRADED
                && outcome.occurredAt().equals(closes));
    }

    @Test
    void seats_go_by_number_or_by_a_lot_that_can_be_drawn_again() {
        Person[] many = IntStream.range(0, 6).mapToObj(i -> People.someone().in(trainer.unit()).enter()).toArray(Person[]::new);
        long hall = room.set(anExam().on(room.topic(1, 0), 1).forCandidates(many).tagged("practice").between(clock.instant().minusSeconds(60), closes));
        room.doAs(trainer, () -> seats.byNumber(hall));
        assertThat(look(hall).lines()).extracting(line -> line.row().member().number()).isSorted();
        List<Long> byNumber = seated(hall);
        room.doAs(trainer, () -> seats.byLot(hall));
        assertThat(seated(hall)).containsExactlyElementsOf(new Draw(look(hall).lot()).shuffled(byNumber));
        assertThatThrownBy(() -> room.doAs(many[0], () -> seats.byLot(hall))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void only_a_trainer_over_him_keys_a_paper_in_and_nobody_his_own() {
        lay();
        long paper = paper();
        for (Person who : List.of(People.someone().as(Role.TRAINER).enter(), People.someone().in(trainer.unit()).as(Role.DIRECTOR).enter(), onPaper, onScreen)) {
            assertThatThrownBy(() -> room.doAs(who, () -> keying.finish(paper, Map.of(), null))).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> room.doAs(who, () -> keying.absent(paper))).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> room.as(who, () -> keying.fields(paper))).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> room.as(who, () -> papers.lay(sitting))).isInstanceOf(Failure.NotFound.class);
            assertThatThrownBy(() -> room.as(who, () -> rooms.get(sitting))).isInstanceOfAny(Failure.Forbidden.class, Failure.NotFound.class);
        }
        RunningAttempt screen = room.begun(1, 0, 0).attempt();
        assertThatThrownBy(() -> room.caller.as(Actor.system("test"), () -> keying.fields(ExamRoom.id(screen)))).hasMessage("exam.key.screen");
    }

    private String topic() {
        String pack = People.unique("pack");
        List<Body> bodies = List.of(new SingleChoice("一", OPTIONS, "b"), new MultipleChoice("二", OPTIONS, Set.of("a", "d"), MultipleChoice.Partial.NONE,
                MultipleChoice.Wrong.ZERO), new TrueFalse("三", false), new Gap("先____后____", List.of(List.of("问"), List.of("荐"))),
                new Matching("五", List.of(new Option("1", "一"), new Option("2", "二")), OPTIONS, Map.of("1", "c", "2", "a")),
                new Ordering("六", OPTIONS, Ordering.Partial.NONE), new ShortAnswer("七", "范文"));
        List<QuestionDraft> drafts = new ArrayList<>();
        bodies.forEach(body -> drafts.add(new QuestionDraft("q" + drafts.size(), pack + "/topic", body, "", Importance.X, 2, Set.of())));
        room.caller.as(Actor.system("test"), () -> {
            room.bank.keepTopic(pack + "/topic", "纸笔专题", 9_999);
            return room.bank.keep(pack, drafts);
        });
        return pack + "/topic";
    }

    private void lay() {
        room.as(trainer, () -> papers.lay(sitting));
    }

    private PaperRoom.Room look(long which) {
        return room.as(trainer, () -> rooms.get(which));
    }

    private List<Long> seated(long hall) {
        return look(hall).lines().stream().map(line -> line.row().member().id().value()).collect(Collectors.toList());
    }

    private long paper() {
        return look(sitting).lines().stream().filter(line -> line.row().member().id().equals(onPaper.memberId())).findFirst().orElseThrow().row().attempt();
    }

    private List<AnswerSheet.Item> printed() {
        return room.as(trainer, () -> rooms.print(rooms.get(sitting), onPaper.id())).get(0).items();
    }

    private AnswerSheet sheet(Person who) {
        return room.as(who, () -> room.sheets.get(paper()));
    }

    private static JsonValue other(AnswerSheet.Item item) {
        String key = ((JsonString) item.key()).getString();
        return JsonLibrary.JSON.createValue(key.equals("a") ? "b" : "a");
    }

    /** What stands on his answer sheet. */
    private static String typed(AnswerSheet.Item item, JsonValue answer) {
        return switch (item.kind()) {
            case "true-false" -> answer == JsonValue.TRUE ? "√" : "×";
            case "gap" -> answer.asJsonArray().getValuesAs(JsonString.class).stream().map(JsonString::getString).collect(Collectors.joining("；"));
            case "single-choice" -> letter(item, answer);
            case "matching" -> item.left().stream().map(left -> letter(item, answer.asJsonObject().get(left.id()))).collect(Collectors.joining());
            default -> answer.asJsonArray().stream().map(id -> letter(item, id)).collect(Collectors.joining());
        };
    }

    private static String letter(AnswerSheet.Item item, JsonValue id) {
        List<String> printed = item.options().stream().map(Option::id).toList();
        return String.valueOf((char) ('A' + printed.indexOf(((JsonString) id).getString())));
    }
}
