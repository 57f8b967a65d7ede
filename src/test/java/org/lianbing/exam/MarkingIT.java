package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.people.Role;
import org.lianbing.platform.Sql;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Two candidates answer one question; two mark it and a third decides; the results come out together. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class MarkingIT {

    @Inject
    ExamRoom room;
    @Inject
    SaveAnswer save;
    @Inject
    PlanMarking planning;
    @Inject
    MarkingQueue queue;
    @Inject
    MarkAnswers marking;
    @Inject
    MarkingBoards boards;
    @Inject
    ReleaseResults release;
    @Inject
    TakeBackMarks takeBack;
    @Inject
    ReopenAttempt reopen;
    @Inject
    RaiseDispute raise;
    @Inject
    NameReviewer reviewers;
    @Inject
    DecideDispute decide;
    @Inject
    BellJob bell;
    @Inject
    AnswerMarks marks;
    @Inject
    VoidAttempt voiding;
    @Inject
    LayPapers papers;
    @Inject
    Sql sql;
    @Inject
    TravellingClock travelling;
    @Inject
    Clock clock;

    private Person trainer;
    private Person one;
    private Person other;
    private Person third;
    private Person[] candidates;
    private RunningAttempt[] attempts;
    private long sitting;
    private String question;
    private Instant over;

    @BeforeEach
    void two_have_answered_one_statement_and_one_question_that_people_mark() {
        trainer = People.someone().as(Role.TRAINER).enter();
        one = People.someone().in(trainer.unit()).enter();
        other = People.someone().enter();
        third = People.someone().in(trainer.unit()).enter();
        candidates = new Person[] {People.someone().in(trainer.unit()).enter(), People.someone().in(trainer.unit()).enter()};
        Instant now = clock.instant();
        over = now.plus(Duration.ofHours(1)).plusSeconds(1);
        sitting = room.set(anExam().on(room.topic(1, 1), 2).forCandidates(candidates).tagged("practice").between(now.minusSeconds(60),
                now.plus(Duration.ofHours(1))));
        attempts = Arrays.stream(candidates).map(this::handedIn).toArray(RunningAttempt[]::new);
        question = room.question(attempts[0], 2);
    }

    private RunningAttempt handedIn(Person candidate) {
        RunningAttempt attempt = room.start(candidate, sitting);
        room.save(candidate, attempt, 1, true, 1);
        room.as(candidate, () -> save.save(ExamRoom.id(attempt), 2, Json.createValue("先问需求。"), 1));
        room.submit(candidate, attempt);
        return attempt;
    }

    @Test
    void two_marks_within_the_tolerance_give_the_mean_and_neither_sees_the_others() {
        plan(Release.EACH);
        room.mark(one, attempts[0], 2, "要点齐", "4");
        assertThat(room.sheet(trainer, attempts[0]).items().get(1).score()).as("the second is still wanting").isNull();
        MarkTask before = room.as(other, () -> queue.show(room.ticket(other, attempts[0], 2)));
        assertThat(before).matches(task -> task.given() == null && task.seen().isEmpty() && task.comment() == null);
        assertThat(marked(other, 0, "3")).isEqualByComparingTo("3.5");
        assertThat(room.outcome(sitting, candidates[0])).get().matches(stated -> stated.outcome().score().equals(Score.of("8.5")));
        assertThat(room.sheet(candidates[0], attempts[0]).items().get(1).comment()).isEqualTo("要点齐");
    }

    @Test
    void marks_too_far_apart_go_to_the_third_who_sees_both_without_names_and_decides() {
        plan(Release.EACH);
        room.mark(one, attempts[0], 2, "好", "5");
        assertThat(marked(other, 0, "2")).isNull();
        assertThat(room.as(one, queue::waiting)).as("the other candidate's").isEqualTo(1);
        assertThat(room.as(third, queue::waiting)).isEqualTo(1);
        MarkTask decision = room.as(third, () -> queue.next(sitting, question)).orElseThrow();
        assertThat(decision.decides()).isTrue();
        assertThat(decision.seen()).extracting(MarkTask.Seen::points).containsExactly(new BigDecimal("5"), new BigDecimal("2"));
        assertThat(marked(third, 0, "3")).isEqualByComparingTo("3");
        assertThatThrownBy(() -> marked(one, 0, "4")).as("decided").isInstanceOf(Failure.Conflict.class).hasMessage("exam.mark.fixed");
    }

    @Test
    void a_marker_may_come_nearer_until_it_is_decided() {
        plan(Release.EACH);
        marked(one, 0, "5");
        marked(other, 0, "2");
        assertThat(marked(other, 0, "4")).isEqualByComparingTo("4.5");
        assertThat(room.as(third, queue::waiting)).isZero();
    }

    @Test
    void what_a_marker_passes_on_with_a_reason_is_the_thirds() {
        plan(Release.EACH);
        String ticket = room.ticket(one, attempts[0], 2);
        assertThatThrownBy(() -> room.doAs(one, () -> marking.flag(ticket, " "))).isInstanceOf(Failure.Invalid.class);
        room.doAs(one, () -> marking.flag(ticket, "疑似雷同"));
        assertThat(room.as(third, () -> queue.next(sitting, question)).orElseThrow().seen()).containsExactly(new MarkTask.Seen(1, null, List.of(), "疑似雷同"));
        assertThat(room.as(other, () -> queue.next(sitting, question)).orElseThrow().left()).as("only the other candidate's").isEqualTo(1);
    }

    @Test
    void nobody_gets_what_another_has_in_hand_until_he_has_held_it_too_long() {
        Person colleague = People.someone().as(Role.TRAINER).in(trainer.unit()).enter();
        String first = next(trainer);
        assertThat(next(trainer)).as("two tabs").isEqualTo(first);
        String second = next(colleague);
        assertThat(answerOf(second, colleague)).isNotEqualTo(answerOf(first, trainer));
        Person late = People.someone().as(Role.TRAINER).in(trainer.unit()).enter();
        assertThat(room.as(late, () -> queue.next(sitting, question))).isEmpty();
        travelling.at(clock.instant().plus(AnswerMarks.HELD).plusSeconds(1), () -> next(late));
        List<String> gone = new ArrayList<>(List.of(first, second));
        gone.removeIf(ticket -> marks.find(ticket, trainer.memberId()).or(() -> marks.find(ticket, colleague.memberId())).isPresent());
        assertThat(gone).as("one of the two is his now").hasSize(1);
    }

    @Test
    void a_double_click_is_one_mark_and_what_is_put_off_comes_last() {
        String ticket = next(trainer);
        room.doAs(trainer, () -> marking.putOff(ticket));
        String second = next(trainer);
        assertThat(second).isNotEqualTo(ticket);
        for (int click = 0; click < 2; click++) {
            room.doAs(trainer, () -> marking.mark(second, BigDecimal.valueOf(4), List.of(), null));
        }
        MarkTask last = room.as(trainer, () -> queue.next(sitting, question)).orElseThrow();
        assertThat(last).matches(task -> task.left() == 1 && task.settled() == 1 && task.previous().ticket().equals(second));
        assertThatThrownBy(() -> room.as(trainer, () -> queue.show(ticket))).isInstanceOf(Failure.Conflict.class).hasMessage("exam.mark.gone");
    }

    @Test
    void results_held_back_are_stated_when_the_trainer_releases_them_and_not_before() {
        plan(Release.BY_HAND);
        markAll();
        assertThat(room.sheet(candidates[0], attempts[0])).matches(sheet -> sheet.state().equals("marking") && sheet.score() == null && sheet.items().isEmpty());
        assertThat(room.outcome(sitting, candidates[0])).isEmpty();
        assertThatThrownBy(() -> room.doAs(trainer, () -> release.release(sitting))).isInstanceOf(Failure.Conflict.class).hasMessage("exam.release.working");
        travelling.at(over, () -> {
            bell.run();
            assertThat(room.outcome(sitting, candidates[0])).as("nobody has released it").isEmpty();
            assertThat(room.as(trainer, () -> release.preview(sitting))).isEqualTo(new ReleaseResults.Preview(2, 2, new BigDecimal("9.0"), 0, false, false));
            assertThat(room.as(trainer, release::ripe)).containsKey(sitting);
            assertThat(room.as(one, release::ripe)).isEmpty();
            assertThatThrownBy(() -> room.doAs(one, () -> release.release(sitting))).isInstanceOf(Failure.Forbidden.class);
            room.doAs(trainer, () -> release.release(sitting));
            assertThatThrownBy(() -> room.doAs(trainer, () -> release.release(sitting))).as("once").isInstanceOf(Failure.Conflict.class);
            assertThat(room.outcome(sitting, candidates[0])).get().matches(stated -> stated.outcome().state() == OutcomeState.GRADED);
            assertThat(room.sheet(candidates[0], attempts[0]).state()).isEqualTo("final");
            assertThatThrownBy(() -> marked(one, 0, "5")).isInstanceOf(Failure.Conflict.class);
            return null;
        });
    }

    @Test
    void a_release_waits_for_the_paper_that_is_not_keyed_in() {
        long both = room.set(anExam().on(room.topic(1, 1), 2).forCandidates(candidates).tagged("practice").between(clock.instant().minusSeconds(60),
                over.minusSeconds(1)));
        for (Release way : List.of(Release.BY_HAND, Release.TOGETHER)) {
            room.doAs(trainer, () -> planning.set(both, new MarkingSetting.Wish(List.of(), false, null, true, null, way)));
            if (way == Release.BY_HAND) {
                RunningAttempt attempt = room.start(candidates[0], both);
                room.submit(candidates[0], attempt);
                assertThat(room.as(trainer, () -> papers.lay(both))).isEqualTo(1);
            }
            travelling.at(over, () -> {
                assertThat(room.as(trainer, release::ripe)).doesNotContainKey(both);
                bell.run();
                assertThatThrownBy(() -> room.doAs(trainer, () -> release.release(both))).hasMessage("exam.release.working");
                return null;
            });
        }
        assertThat(room.outcome(both, candidates[0])).isEmpty();
    }

    @Test
    void a_release_states_and_tells_once_however_many_attempts_he_made() {
        long twice = room.set(anExam().on(room.topic(1, 0), 1).forCandidates(candidates[0]).tagged("practice").attempts(2)
                .between(clock.instant().minusSeconds(60), over.minusSeconds(1)));
        room.doAs(trainer, () -> planning.set(twice, new MarkingSetting.Wish(List.of(), false, null, true, null, Release.BY_HAND)));
        room.sit(candidates[0], twice, 0, clock.instant());
        room.sit(candidates[0], twice, 1, clock.instant());
        travelling.at(over, () -> {
            room.doAs(trainer, () -> release.release(twice));
            return null;
        });
        assertThat(room.outcome(twice, candidates[0]).orElseThrow()).matches(stated -> stated.revision() == 1 && stated.outcome().score().equals(Score.of(5)));
        assertThat(sql.count("select count(*) as n from notice where member_id=? and code='exam.notice.released'", candidates[0].memberId())).isEqualTo(1);
    }

    @Test
    void what_a_release_passed_over_is_stated_by_the_bells_job() {
        plan(Release.BY_HAND);
        markAll();
        sql.update("update marking_plan set release_mode=? where sitting_id=?", Release.EACH.code(), sitting);
        bell.run();
        assertThat(room.outcome(sitting, candidates[0])).isPresent();
    }

    @Test
    void what_is_void_does_not_come_back_to_the_markers() {
        plan(Release.BY_HAND);
        markAll();
        room.doAs(trainer, () -> voiding.strikeOut(ExamRoom.id(attempts[0]), "携带小抄"));
        assertThatThrownBy(() -> marked(one, 0, "5")).isInstanceOf(Failure.Conflict.class).hasMessage("exam.mark.fixed");
        assertThat(room.as(trainer, () -> takeBack.takeBack(sitting, one.memberId(), "标准掌握过松"))).isEqualTo(1);
        assertThat(room.as(one, queue::waiting)).isEqualTo(1);
    }

    @Test
    void a_trainer_who_is_a_candidate_neither_plans_nor_releases_it() {
        long own = room.set(anExam().on(room.topic(1, 0), 1).forCandidates(trainer, candidates[0]).tagged("practice")
                .between(clock.instant().minusSeconds(60), over.minusSeconds(1)));
        MarkingSetting.Wish byHand = new MarkingSetting.Wish(List.of(), false, null, true, null, Release.BY_HAND);
        Person colleague = People.someone().as(Role.TRAINER).in(trainer.unit()).enter();
        room.doAs(colleague, () -> planning.set(own, byHand));
        room.sit(trainer, own, 1, clock.instant());
        assertThatThrownBy(() -> room.doAs(trainer, () -> planning.set(own, byHand))).isInstanceOf(Failure.Forbidden.class).hasMessage("exam.own");
        travelling.at(over, () -> {
            assertThat(room.as(trainer, () -> release.preview(own))).isEqualTo(new ReleaseResults.Preview(0, 0, null, 0, false, true));
            assertThat(room.as(trainer, release::ripe)).doesNotContainKey(own);
            assertThat(room.as(colleague, release::ripe)).containsKey(own);
            assertThatThrownBy(() -> room.doAs(trainer, () -> release.release(own))).isInstanceOf(Failure.Forbidden.class).hasMessage("exam.own");
            return null;
        });
    }

    @Test
    void the_sheet_tells_no_marks_before_they_are_stated_and_a_marker_not_whose_an_answer_is() {
        Person director = People.someone().as(Role.DIRECTOR).in(trainer.unit()).enter();
        plan(Release.BY_HAND);
        room.mark(one, attempts[0], 2, "要点齐", "4");
        assertThat(marked(other, 0, "4")).as("to the trainer").isEqualByComparingTo("4");
        assertThat(room.sheet(director, attempts[0]).items()).hasSize(2).allMatch(item -> item.score() == null && item.comment() == null);
        room.doAs(trainer, () -> planning.set(sitting, new MarkingSetting.Wish(List.of(one.number(), other.number(), director.number()), true,
                BigDecimal.valueOf(20), true, third.number(), Release.BY_HAND)));
        assertThat(room.sheet(director, attempts[0]).items()).extracting(AnswerSheet.Item::kind).containsExactly("true-false");
        plan(Release.EACH);
        assertThat(room.sheet(director, attempts[0]).items()).extracting(AnswerSheet.Item::score).doesNotContainNull().hasSize(2);
    }

    @Test
    void who_is_named_no_more_sees_no_more_what_he_had_in_hand() {
        Person newcomer = People.someone().enter();
        plan(Release.EACH);
        String ticket = next(one);
        room.doAs(one, () -> queue.keep(ticket));
        room.doAs(trainer, () -> planning.set(sitting, new MarkingSetting.Wish(List.of(other.number(), newcomer.number()), true, BigDecimal.valueOf(20), true,
                third.number(), Release.EACH)));
        assertThatThrownBy(() -> room.as(one, () -> queue.show(ticket))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> room.as(one, () -> queue.file(ticket))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> room.doAs(one, () -> queue.keep(ticket))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void the_third_stays_named_while_there_is_a_decision_that_can_be_taken_back() {
        MarkingSetting.Wish once = new MarkingSetting.Wish(List.of(one.number()), false, null, true, third.number(), Release.BY_HAND);
        room.doAs(trainer, () -> planning.set(sitting, once));
        String ticket = room.ticket(one, attempts[0], 2);
        room.doAs(one, () -> marking.flag(ticket, "疑似雷同"));
        marked(third, 0, "3");
        refused("exam.plan.openDecisions", new MarkingSetting.Wish(once.markers(), false, null, true, "", Release.BY_HAND));
        assertThat(room.as(trainer, () -> takeBack.takeBack(sitting, third.memberId(), "重新定分"))).isEqualTo(1);
        assertThat(room.as(third, queue::waiting)).isEqualTo(1);
    }

    @Test
    void results_come_out_together_by_themselves_when_the_last_answer_is_marked() {
        plan(Release.TOGETHER);
        marked(one, 0, "4");
        marked(other, 0, "4");
        marked(one, 1, "4");
        travelling.at(over, () -> {
            bell.run();
            assertThat(room.outcome(sitting, candidates[0])).as("one answer is not marked").isEmpty();
            marked(other, 1, "4");
            bell.run();
            return null;
        });
        for (Person candidate : candidates) {
            assertThat(room.outcome(sitting, candidate)).isPresent();
        }
    }

    @Test
    void what_was_held_back_is_stated_when_the_plan_no_longer_holds_it() {
        plan(Release.BY_HAND);
        marked(one, 0, "4");
        marked(other, 0, "4");
        plan(Release.EACH);
        assertThat(room.outcome(sitting, candidates[0])).isPresent();
        assertThat(room.outcome(sitting, candidates[1])).isEmpty();
    }

    @Test
    void a_markers_work_taken_back_goes_to_the_queue_again_and_is_kept_on_record() {
        plan(Release.BY_HAND);
        markAll();
        assertThatThrownBy(() -> room.as(trainer, () -> takeBack.takeBack(sitting, one.memberId(), " "))).isInstanceOf(Failure.Invalid.class);
        assertThat(room.as(trainer, () -> takeBack.takeBack(sitting, one.memberId(), "标准掌握过松"))).isEqualTo(2);
        assertThat(room.as(trainer, () -> boards.get(sitting))).matches(board -> board.settled() == 0 && board.questions().get(0).first() == 0
                && board.questions().get(0).second() == 2);
        assertThat(room.as(one, queue::waiting)).isEqualTo(2);
        assertThat(room.as(other, queue::waiting)).as("his own marks stand").isZero();
        assertThatThrownBy(() -> room.as(one, () -> takeBack.takeBack(sitting, other.memberId(), "x"))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void the_plan_refuses_what_cannot_be_marked_fairly() {
        refused("exam.plan.twoMarkers", List.of(one.number()), third.number());
        refused("exam.plan.noDecider", List.of(one.number(), other.number()), "");
        refused("exam.plan.deciderMarks", List.of(one.number(), other.number()), one.number());
        refused("exam.plan.candidate", List.of(candidates[0].number(), other.number()), third.number());
        refused("exam.plan.unknown", List.of("没有这个人", other.number()), third.number());
        assertThatThrownBy(() -> room.doAs(one, () -> planning.set(sitting, wish(Release.EACH)))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> Release.ofCode(null)).isInstanceOf(Failure.Invalid.class);
        plan(Release.EACH);
        assertThat(room.as(trainer, () -> planning.show(sitting)).tolerance()).hasToString("Tolerance[value=20, percent=true]");
        marked(one, 0, "4");
        assertThatThrownBy(() -> room.doAs(trainer, () -> planning.set(sitting, new MarkingSetting.Wish(List.of(), false, null, true, null, Release.EACH))))
                .isInstanceOf(Failure.Conflict.class).hasMessage("exam.plan.begun");
    }

    @Test
    void where_markers_are_named_the_trainer_is_none_and_a_candidate_never() {
        plan(Release.EACH);
        assertThat(room.as(trainer, queue::waiting)).isZero();
        assertThatThrownBy(() -> room.as(trainer, () -> queue.next(sitting, question))).isInstanceOf(Failure.NotFound.class);
        assertThat(room.as(one, queue::waiting)).isEqualTo(2);
        assertThat(room.as(third, queue::waiting)).as("nothing to decide yet").isZero();
        assertThat(room.as(candidates[0], queue::waiting)).isZero();
        assertThatThrownBy(() -> marked(candidates[1], 0, "5")).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void a_corrected_key_overrides_what_markers_gave_and_their_marks_come_back_with_it() {
        plan(Release.EACH);
        marked(one, 0, "4");
        marked(other, 0, "4");
        ruled("full");
        assertThat(room.outcome(sitting, candidates[0])).get().matches(stated -> stated.outcome().score().equals(Score.of(10)));
        assertThat(room.outcome(sitting, candidates[1])).as("nobody has to mark it any more").isPresent();
        assertThat(room.as(one, queue::waiting)).isZero();
        ruled("asked");
        assertThat(room.outcome(sitting, candidates[0])).get().matches(stated -> stated.outcome().score().equals(Score.of(9)));
        assertThat(room.outcome(sitting, candidates[1])).get().matches(stated -> stated.outcome().state() == OutcomeState.WITHDRAWN);
        assertThat(room.as(one, queue::waiting)).isEqualTo(1);
    }

    private void ruled(String ruling) {
        Person reviewer = People.someone().as(Role.INSPECTION).in(trainer.unit()).enter();
        long matter = room.as(trainer, () -> raise.review(sitting, Asked.of(question).revision(), 0, "题意不清"));
        room.doAs(trainer, () -> reviewers.name(matter, reviewer.number()));
        room.doAs(reviewer, () -> decide.uphold(matter, ruling, List.of(), "复核属实"));
    }

    @Test
    void a_taken_back_hand_in_forgets_its_marks() {
        plan(Release.EACH);
        marked(one, 0, "4");
        room.doAs(trainer, () -> reopen.reopen(ExamRoom.id(attempts[0]), "误交"));
        assertThat(marks.of(ExamRoom.id(attempts[0]), 2)).isEmpty();
    }

    private void plan(Release how) {
        room.doAs(trainer, () -> planning.set(sitting, wish(how)));
    }

    private MarkingSetting.Wish wish(Release how) {
        return new MarkingSetting.Wish(List.of(one.number(), other.number()), true, BigDecimal.valueOf(20), true, third.number(), how);
    }

    private void refused(String code, List<String> markers, String decider) {
        refused(code, new MarkingSetting.Wish(markers, true, BigDecimal.ONE, false, decider, Release.EACH));
    }

    private void refused(String code, MarkingSetting.Wish wish) {
        assertThatThrownBy(() -> room.doAs(trainer, () -> planning.set(sitting, wish))).isInstanceOfSatisfying(Failure.Invalid.class, failure -> assertThat(failure.problems()).extracting("code").contains(code));
    }

    private void markAll() {
        for (int i = 0; i < attempts.length; i++) {
            marked(one, i, "4");
            marked(other, i, "4");
        }
    }

    /** @return what the answer is worth then; null if it is not settled */
    private BigDecimal marked(Person who, int candidate, String points) {
        room.mark(who, attempts[candidate], 2, null, points);
        return room.sheet(trainer, attempts[candidate]).items().get(1).score();
    }

    private String next(Person who) {
        return room.as(who, () -> queue.next(sitting, question)).orElseThrow().ticket();
    }

    private long answerOf(String ticket, Person who) {
        return marks.find(ticket, who.memberId()).orElseThrow().attempt();
    }
}
