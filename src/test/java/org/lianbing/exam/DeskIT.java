package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.appraisal.MonthOf;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** What an invigilator does about candidates: more time, handing in for them, void, a message. Each is refused to whom it is none of. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class DeskIT {

    @Inject
    ExamRoom room;
    @Inject
    ExtraTime time;
    @Inject
    ForceIn force;
    @Inject
    CancelSitting cancel;
    @Inject
    VoidAttempt voiding;
    @Inject
    RoomMessages messages;
    @Inject
    WatchAttempt watch;
    @Inject
    ReopenAttempt reopen;
    @Inject
    MarkSheets marks;
    @Inject
    DeskLog log;
    @Inject
    SettleSitting settle;
    @Inject
    TravellingClock travel;
    @Inject
    MonthOf months;
    @Inject
    Members members;
    @Inject
    Caller caller;
    @Inject
    Sql sql;
    @Inject
    Clock clock;

    private Person trainer;
    private Person candidate;
    private Person other;
    private Instant closes;
    private long sitting;

    @BeforeEach
    void an_exam_that_is_open_for_two() {
        trainer = People.someone().as(Role.TRAINER).enter();
        candidate = People.someone().in(trainer.unit()).enter();
        other = People.someone().in(trainer.unit()).enter();
        Instant now = clock.instant();
        closes = now.plus(Duration.ofHours(1));
        sitting = room.set(anExam().on(room.topic(4, 0), 4).forCandidates(candidate, other).tagged("practice").lasting(40).between(now.minusSeconds(60), closes));
    }

    @Test
    void extra_time_given_before_he_begins_counts_also_past_the_end_of_the_sitting() {
        give(30, candidate);
        RunningAttempt late = travel.at(closes.minusSeconds(60), () -> room.start(candidate, sitting));
        assertThat(late.endsAt()).isEqualTo(closes.plus(Duration.ofMinutes(30)));
        Instant past = closes.plus(Duration.ofMinutes(20));
        assertThat(travel.at(past, () -> room.save(candidate, late, 1, true, 1)).stale()).isFalse();
        assertThat(room.start(other, sitting).endsAt()).isBefore(closes);
    }

    @Test
    void reopening_leaves_him_his_extra_time_also_past_the_end_of_the_sitting() {
        give(30, candidate);
        RunningAttempt late = travel.at(closes.minusSeconds(60), () -> room.start(candidate, sitting));
        Instant past = closes.plus(Duration.ofMinutes(5));
        travel.at(past, () -> {
            room.submit(candidate, late);
            return null;
        });
        assertThat(travel.at(past, () -> room.as(trainer, () -> reopen.reopen(ExamRoom.id(late), "误点")))).isEqualTo(late.endsAt());
    }

    @Test
    void extra_time_for_several_lengthens_who_answers_and_waits_for_who_does_not() {
        RunningAttempt running = room.start(candidate, sitting);
        give(10, candidate, other);
        assertThat(room.start(candidate, sitting).endsAt()).isEqualTo(running.endsAt().plus(Duration.ofMinutes(10)));
        assertThat(Duration.between(clock.instant(), room.start(other, sitting).endsAt())).isGreaterThan(Duration.ofMinutes(49));
        assertThat(room.as(trainer, () -> log.of(sitting))).hasSize(2).allMatch(line -> line.act().equals("extra") && line.detail().equals("10")
                && line.reason().equals("右手骨折"));
    }

    @Test
    void what_is_shown_after_closing_waits_for_who_has_extra_time() {
        long late = room.set(anExam().on(room.topic(2, 0), 2).forCandidates(candidate, other).tagged("practice").feedback(Feedback.AFTER_CLOSING)
                .between(clock.instant().minusSeconds(60), closes));
        room.doAs(trainer, () -> time.give(late, List.of(candidate.memberId()), 30, "右手骨折"));
        RunningAttempt slow = room.start(candidate, late);
        RunningAttempt quick = room.sit(other, late, 2, clock.instant());
        Instant over = closes.plusSeconds(60);
        assertThat(travel.at(over, () -> room.sheet(other, quick)).shown()).isFalse();
        room.submit(candidate, slow);
        assertThat(travel.at(over, () -> room.sheet(other, quick))).matches(sheet -> sheet.shown() && sheet.score().intValueExact() == 10);
    }

    @Test
    void too_much_extra_time_is_taken_back_before_he_begins_and_never_while_he_answers() {
        give(200, candidate);
        give(-170, candidate);
        for (int refused : new int[] {-31, 0, 241}) {
            assertThatThrownBy(() -> give(refused, candidate)).isInstanceOf(Failure.Invalid.class);
        }
        RunningAttempt running = travel.at(closes, () -> room.start(candidate, sitting));
        assertThat(running.endsAt()).isEqualTo(closes.plus(Duration.ofMinutes(30)));
        assertThatThrownBy(() -> give(-10, candidate)).hasMessage("exam.extra.running");
        room.submit(candidate, running);
        assertThatThrownBy(() -> give(10, candidate)).hasMessage("exam.extra.over");
    }

    @Test
    void extra_time_that_could_do_nothing_is_refused() {
        Instant now = clock.instant();
        long formal = room.set(anExam().on(room.topic(1, 0), 1).forCandidates(candidate).tagged("practice").rules(new HallRules(10, null, false, false, Turning.FREE, false, false))
                .between(now.minusSeconds(60), closes));
        assertThatThrownBy(() -> travel.at(closes.minusSeconds(60), () -> room.as(trainer, () -> {
            time.give(formal, List.of(candidate.memberId()), 10, "堵车");
            return null;
        }))).hasMessage("exam.extra.tooLate");
        room.doAs(trainer, () -> cancel.cancel(formal, "改期"));
        assertThatThrownBy(() -> room.doAs(trainer, () -> time.give(formal, List.of(candidate.memberId()), 10, "堵车"))).hasMessage("exam.extra.cancelled");
    }

    @Test
    void handing_in_for_candidates_marks_what_they_saved_and_is_done_once() {
        RunningAttempt attempt = room.start(candidate, sitting);
        room.save(candidate, attempt, 1, true, 1);
        assertThat(handIn(candidate, other)).isEqualTo(1);
        assertThat(handIn(candidate, other)).isZero();
        assertThat(room.outcome(sitting, candidate).orElseThrow()).matches(stated -> stated.revision() == 1 && stated.outcome().score().equals(Score.of(5)));
        assertThat(room.sheet(candidate, attempt)).matches(sheet -> sheet.state().equals("final") && sheet.forcedReason().equals("考场清场"));
        assertThatThrownBy(() -> room.save(candidate, attempt, 2, true, 1)).isInstanceOf(Failure.Conflict.class);
        assertThat(room.as(trainer, () -> log.of(sitting))).singleElement().matches(line -> line.number().equals(candidate.number()));
    }

    @Test
    void a_void_attempt_gives_no_result_and_the_ledger_goes_back_until_it_is_restored() {
        YearMonth month = YearMonth.from(members.today(candidate.memberId()));
        long stage = room.set(anExam().on(room.topic(2, 0), 2).forCandidates(candidate).between(clock.instant().minusSeconds(60), closes));
        RunningAttempt attempt = room.start(candidate, stage);
        room.save(candidate, attempt, 1, true, 1);
        room.save(candidate, attempt, 2, true, 1);
        room.submit(candidate, attempt);
        BigDecimal before = points(month);
        assertThat(before).isPositive();
        room.doAs(trainer, () -> voiding.strikeOut(ExamRoom.id(attempt), "携带小抄"));
        assertThat(room.outcome(stage, candidate).orElseThrow().outcome().state()).isEqualTo(OutcomeState.WITHDRAWN);
        assertThat(points(month)).isZero();
        assertThat(room.sheet(candidate, attempt)).matches(sheet -> sheet.state().equals("void") && sheet.voidedReason().equals("携带小抄")
                && sheet.score() == null && sheet.items().isEmpty());
        assertThat(room.as(trainer, () -> marks.get(stage))).matches(sheet -> sheet.statistics().graded() == 0 && sheet.rows().get(0).state().equals("void"));
        assertThat(told("exam.notice.voided")).isEqualTo(1);
        room.doAs(trainer, () -> voiding.restore(ExamRoom.id(attempt), "查明不是小抄"));
        assertThat(room.sheet(candidate, attempt).score()).isEqualByComparingTo("10");
        assertThat(points(month)).isEqualByComparingTo(before);
    }

    @Test
    void who_has_a_void_attempt_is_not_absent_and_what_is_void_changes_no_more() {
        RunningAttempt attempt = room.start(candidate, sitting);
        room.doAs(trainer, () -> voiding.strikeOut(ExamRoom.id(attempt), "替考"));
        assertThatThrownBy(() -> room.save(candidate, attempt, 1, true, 1)).isInstanceOf(Failure.Conflict.class);
        assertThat(room.as(candidate, () -> watch.look(ExamRoom.id(attempt), Device.UNMARKED)).state()).isEqualTo("void");
        assertThatThrownBy(() -> room.doAs(trainer, () -> voiding.strikeOut(ExamRoom.id(attempt), "替考"))).hasMessage("exam.void.again");
        assertThatThrownBy(() -> room.doAs(trainer, () -> reopen.reopen(ExamRoom.id(attempt), "误点"))).hasMessage("exam.void.is");
        travel.at(closes.plusSeconds(1), () -> {
            settle.settle(sitting);
            return null;
        });
        assertThat(room.outcome(sitting, candidate)).isEmpty();
        assertThat(room.outcome(sitting, other).orElseThrow().outcome().state()).isEqualTo(OutcomeState.ABSENT);
    }

    @Test
    void nothing_is_done_without_a_reason_by_a_stranger_or_about_oneself() {
        RunningAttempt attempt = room.start(candidate, sitting);
        Person director = People.someone().in(trainer.unit()).as(Role.DIRECTOR).enter();
        for (Person who : List.of(People.someone().as(Role.TRAINER).enter(), director, candidate, other)) {
            assertThatThrownBy(() -> room.doAs(who, () -> time.give(sitting, List.of(candidate.memberId()), 10, "x"))).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> room.doAs(who, () -> force.handIn(sitting, List.of(candidate.memberId()), "x"))).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> room.doAs(who, () -> messages.send(sitting, List.of(candidate.memberId()), "x"))).isInstanceOf(Failure.Forbidden.class);
            if (who != director) {
                assertThatThrownBy(() -> room.doAs(who, () -> voiding.strikeOut(ExamRoom.id(attempt), "x"))).isInstanceOf(Failure.Forbidden.class);
            }
        }
        assertThatThrownBy(() -> give(trainer, 10, " ", candidate)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> room.doAs(trainer, () -> force.handIn(sitting, List.of(candidate.memberId()), ""))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> room.doAs(trainer, () -> voiding.strikeOut(ExamRoom.id(attempt), null))).isInstanceOf(Failure.Invalid.class);
        room.doAs(director, () -> voiding.strikeOut(ExamRoom.id(attempt), "携带小抄"));
        assertThat(room.sheet(director, attempt).state()).isEqualTo("void");
        Person both = People.someone().as(Role.TRAINER).enter();
        long own = room.set(anExam().on(room.topic(1, 0), 1).forCandidates(both).tagged("practice").between(clock.instant().minusSeconds(60), closes));
        assertThatThrownBy(() -> room.doAs(both, () -> settle.excuse(own, both.memberId(), "x"))).hasMessage("exam.own");
        assertThatThrownBy(() -> room.doAs(both, () -> settle.withdrawExcuse(own, both.memberId(), "x"))).hasMessage("exam.own");
        RunningAttempt his = room.start(both, own);
        assertThatThrownBy(() -> room.doAs(both, () -> time.give(own, List.of(both.memberId()), 10, "x"))).hasMessage("exam.own");
        assertThatThrownBy(() -> room.doAs(both, () -> force.handIn(own, List.of(both.memberId()), "x"))).hasMessage("exam.own");
        assertThatThrownBy(() -> room.doAs(both, () -> voiding.strikeOut(ExamRoom.id(his), "x"))).hasMessage("exam.own");
    }

    @Test
    void a_message_stands_until_it_is_put_away_and_the_invigilator_sees_by_whom() {
        RunningAttempt mine = room.start(candidate, sitting);
        RunningAttempt his = room.start(other, sitting);
        room.doAs(trainer, () -> messages.send(sitting, List.of(candidate.memberId()), "请把手机放到讲台"));
        room.doAs(trainer, () -> messages.send(sitting, List.of(), "<b>还有十分钟</b>"));
        assertThat(heard(candidate, mine)).extracting(AttemptState.Message::words).containsExactly("请把手机放到讲台", "<b>还有十分钟</b>");
        List<AttemptState.Message> toHim = heard(other, his);
        assertThat(toHim).singleElement().matches(message -> message.words().contains("十分钟"));
        long message = Long.parseLong(heard(candidate, mine).get(0).id());
        assertThatThrownBy(() -> room.doAs(other, () -> messages.seen(ExamRoom.id(his), message, Device.UNMARKED))).isInstanceOf(Failure.NotFound.class);
        room.doAs(candidate, () -> messages.seen(ExamRoom.id(mine), message, Device.UNMARKED));
        room.doAs(candidate, () -> messages.seen(ExamRoom.id(mine), message, Device.UNMARKED));
        assertThat(heard(candidate, mine)).hasSize(1);
        assertThat(room.as(trainer, () -> messages.of(sitting))).extracting(sent -> sent.seen().size() + "/" + sent.open().size()).containsExactly("0/2", "1/0");
        assertThatThrownBy(() -> room.as(other, () -> watch.look(ExamRoom.id(mine), Device.UNMARKED))).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void the_candidates_page_asks_with_one_statement() {
        RunningAttempt mine = room.start(candidate, sitting);
        room.doAs(trainer, () -> messages.send(sitting, List.of(), "安静"));
        long before = Sql.statementsRun();
        heard(candidate, mine);
        assertThat(Sql.statementsRun() - before).isEqualTo(1);
    }

    private List<AttemptState.Message> heard(Person who, RunningAttempt attempt) {
        return room.as(who, () -> watch.look(ExamRoom.id(attempt), Device.UNMARKED)).messages();
    }

    private void give(int minutes, Person... whom) {
        give(trainer, minutes, "右手骨折", whom);
    }

    private void give(Person by, int minutes, String reason, Person... whom) {
        room.doAs(by, () -> time.give(sitting, List.of(whom).stream().map(Person::memberId).toList(), minutes, reason));
    }

    private int handIn(Person... whom) {
        return room.as(trainer, () -> force.handIn(sitting, List.of(whom).stream().map(Person::memberId).toList(), "考场清场"));
    }

    private long told(String code) {
        return sql.count("select count(*) as n from notice where member_id=? and code=?", candidate.memberId(), code);
    }

    private BigDecimal points(YearMonth month) {
        while (caller.as(Actor.system("test"), () -> months.member(candidate.memberId(), month)).waiting()) {
            LockSupport.parkNanos(50_000_000);
        }
        return sql.one(row -> row.decimal("points"), "select coalesce(sum(points), 0) as points from entry where member_id=?", candidate.memberId())
                .orElseThrow();
    }
}
