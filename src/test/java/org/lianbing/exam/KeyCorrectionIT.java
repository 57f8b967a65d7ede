package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.appraisal.MonthOf;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.platform.TravellingClock;
import org.lianbing.question.EditQuestion;
import org.lianbing.question.Importance;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice;
import org.lianbing.question.ReadQuestion;
import org.lianbing.question.Typed;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/**
 * A wrong key from end to end: disputed, reviewed by somebody else, corrected, marked anew, in the ledger by a line in an open month
 * about the closed one, and told. The question's author is the only trainer; one candidate answered by the wrong key, one rightly.
 */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class KeyCorrectionIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    ExamRoom room;
    @Inject
    EditQuestion edit;
    @Inject
    ReadQuestion read;
    @Inject
    RaiseDispute raise;
    @Inject
    DisputedQuestions questions;
    @Inject
    NameReviewer reviewers;
    @Inject
    DecideDispute decide;
    @Inject
    KeepTopics topics;
    @Inject
    MonthOf months;
    @Inject
    Caller caller;
    @Inject
    Members members;
    @Inject
    TravellingClock travelling;
    @Inject
    Sql sql;
    @Inject
    Clock clock;

    private Person trainer;
    private Person inspector;
    private Person wrongly;
    private Person rightly;
    private Instant then;
    private YearMonth month;
    private boolean closedHere;
    private long question;
    private String prompt;
    private long sitting;
    private RunningAttempt sheetOfWrong;
    private RunningAttempt sheetOfRight;

    @BeforeEach
    void two_have_sat_a_paper_whose_key_is_wrong() {
        trainer = People.someone().withoutPost().as(Role.TRAINER).enter();
        inspector = People.someone().withoutPost().in(trainer.unit()).as(Role.INSPECTION).enter();
        wrongly = People.someone().in(trainer.unit()).enter();
        rightly = People.someone().in(trainer.unit()).enter();
        month = YearMonth.from(members.today(wrongly.memberId())).minusMonths(2);
        then = month.atDay(12).atTime(9, 0).atZone(members.zoneOf(trainer.unitPath())).toInstant();
        String topic = room.as(trainer, () -> topics.add(People.unique("专题")));
        prompt = People.unique("条款");
        question = room.as(trainer, () -> edit.add(topic, statement(prompt)));
        room.as(trainer, () -> edit.add(topic, statement(People.unique("另一条"))));
        sitting = travelling.at(then, () -> room.set(AnExam.anExam().on(topic, 2).forCandidates(wrongly, rightly)
                .between(then, then.plus(HOUR.multipliedBy(2)))));
        sheetOfWrong = sit(wrongly, true);
        sheetOfRight = sit(rightly, false);
    }

    @AfterEach
    void open_the_month_again() {
        if (closedHere) {
            sql.update("update appraisal_period set state='open', closed_at=null where period=?", month);
        }
    }

    @Test
    void a_key_is_corrected_from_the_dispute_to_the_ledger_of_a_closed_month_and_back() {
        awaitPosted();
        assertThat(points(wrongly)).isEqualByComparingTo("10");
        assertThat(points(rightly)).isEqualByComparingTo("5");
        close();
        long matter = dispute(rightly, sheetOfRight);
        assertThatThrownBy(() -> room.doAs(trainer, () -> reviewers.name(matter, trainer.number()))).as("its author").hasMessage("exam.reviewer.author");
        room.doAs(trainer, () -> reviewers.name(matter, inspector.number()));

        RulingPreview preview = room.as(inspector, () -> decide.preview(matter, "key", List.of("false")));
        assertThat(preview).matches(all -> all.gain() == 1 && all.lose() == 1 && all.passNewly() == 1 && all.failNewly() == 1);
        assertThat(score(wrongly, sheetOfWrong)).as("nothing is changed by looking").isEqualByComparingTo("10");

        room.doAs(inspector, () -> decide.uphold(matter, "key", List.of("false"), "条例第八条写的是不得"));
        assertThat(score(wrongly, sheetOfWrong)).isEqualByComparingTo("5");
        assertThat(score(rightly, sheetOfRight)).isEqualByComparingTo("10");
        assertThat(room.sheet(rightly, sheetOfRight)).satisfies(sheet -> {
            assertThat(sheet.passed()).isTrue();
            assertThat(item(sheet)).matches(item -> item.revision() == 1 && item.key() == JsonValue.FALSE && item.ruling().equals("key")
                    && item.dispute().state().equals("upheld"));
            assertThat(sheet.regrades()).singleElement().matches(change -> change.newPassed() && !change.oldPassed());
        });
        assertThat(room.as(trainer, () -> read.get(question)).current().revision()).matches(now -> now.number() == 2
                && now.body().key() == JsonValue.FALSE);
        assertThat(room.outcome(sitting, rightly).orElseThrow().revision()).isEqualTo(2);
        assertThat(told(wrongly, "exam.notice.regraded")).isEqualTo(1);
        assertThat(told(rightly, "exam.notice.dispute.upheld")).isEqualTo(1);

        awaitPosted();
        assertThat(points(wrongly)).isEqualByComparingTo("5");
        assertThat(points(rightly)).isEqualByComparingTo("10");
        assertThat(lastEntry(wrongly)).as("a line in an open month about the closed one").matches(entry -> month.equals(entry.corrects())
                && entry.period().isAfter(month) && entry.points().compareTo(new BigDecimal("-5")) == 0);

        undo(matter);
        assertThat(score(wrongly, sheetOfWrong)).isEqualByComparingTo("10");
        assertThat(room.outcome(sitting, wrongly).orElseThrow().revision()).isEqualTo(3);
        assertThat(room.as(trainer, () -> read.get(question)).current().revision()).matches(now -> now.number() == 3
                && now.body().key() == JsonValue.TRUE);
        awaitPosted();
        assertThat(points(wrongly)).isEqualByComparingTo("10");
    }

    @Test
    void all_get_the_points_or_the_question_is_struck_out() {
        long matter = reviewed();
        room.doAs(inspector, () -> decide.uphold(matter, "full", List.of(), "题干有歧义"));
        assertThat(score(wrongly, sheetOfWrong)).isEqualByComparingTo("10");
        assertThat(score(rightly, sheetOfRight)).isEqualByComparingTo("10");
        assertThat(room.as(trainer, () -> read.get(question)).retired()).as("no paper takes it until it is mended").isTrue();

        room.doAs(trainer, () -> raise.review(sitting, revision(), 0, "应当作废"));
        room.doAs(trainer, () -> reviewers.name(matter, inspector.number()));
        room.doAs(inspector, () -> decide.uphold(matter, "struck", List.of(), "本题作废"));
        assertThat(room.sheet(rightly, sheetOfRight)).matches(sheet -> sheet.score().compareTo(new BigDecimal("5")) == 0
                && sheet.outOf().compareTo(new BigDecimal("5")) == 0);
        assertThat(room.outcome(sitting, rightly).orElseThrow().outcome().outOf().value()).isEqualByComparingTo("5");
    }

    @Test
    void a_refusal_changes_nothing_and_is_told() {
        long matter = reviewed();
        room.doAs(inspector, () -> decide.refuse(matter, "教材第三章有明文"));
        assertThat(score(wrongly, sheetOfWrong)).isEqualByComparingTo("10");
        assertThat(told(rightly, "exam.notice.dispute.refused")).isEqualTo(1);
        assertThatThrownBy(() -> dispute(wrongly, sheetOfWrong)).hasMessage("exam.dispute.answered");
    }

    @Test
    void several_are_one_matter_and_the_reviewer_reads_no_names() {
        long matter = dispute(rightly, sheetOfRight);
        assertThat(dispute(wrongly, sheetOfWrong)).isEqualTo(matter);
        assertThatThrownBy(() -> dispute(wrongly, sheetOfWrong)).hasMessage("exam.dispute.again");
        room.doAs(trainer, () -> reviewers.name(matter, inspector.number()));
        DisputedQuestion seen = room.as(inspector, () -> questions.get(matter));
        assertThat(seen.disputes()).isEqualTo(2);
        assertThat(room.as(inspector, () -> questions.said(seen))).hasSize(2).allMatch(said -> said.member() == null);
        assertThat(room.as(trainer, () -> questions.said(seen))).allMatch(said -> said.member() != null);
    }

    @Test
    void who_has_no_business_with_it_is_kept_out() {
        long matter = reviewed();
        Person elsewhere = People.someone().as(Role.TRAINER).enter();
        assertThatThrownBy(() -> room.as(elsewhere, () -> questions.get(matter))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> room.as(rightly, () -> questions.get(matter))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> room.doAs(trainer, () -> decide.refuse(matter, "x"))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> room.doAs(inspector, () -> reviewers.name(matter, inspector.number()))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> room.doAs(trainer, () -> reviewers.name(matter, wrongly.number()))).hasMessage("exam.reviewer.candidate");
        assertThatThrownBy(() -> room.as(wrongly, () -> raise.raise(ExamRoom.id(sheetOfRight), 1, "x"))).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void after_three_days_it_is_too_late() {
        assertThatThrownBy(() -> travelling.at(then.plus(Duration.ofDays(4)), () -> room.as(rightly, () -> raise.raise(ExamRoom.id(sheetOfRight),
                slot(sheetOfRight), "条例第八条")))).hasMessage("exam.dispute.closed");
    }

    private static Typed statement(String says) {
        return new Typed(Kind.TRUE_FALSE, says, List.of(), List.of(List.of("true")), MultipleChoice.Partial.NONE, MultipleChoice.Wrong.ZERO, "", "", "",
                Importance.X, 2, List.of(), "");
    }

    private long reviewed() {
        long matter = dispute(rightly, sheetOfRight);
        room.doAs(trainer, () -> reviewers.name(matter, inspector.number()));
        return matter;
    }

    private void undo(long matter) {
        room.doAs(trainer, () -> raise.review(sitting, revision(), 0, "更正有误"));
        room.doAs(trainer, () -> reviewers.name(matter, inspector.number()));
        room.doAs(inspector, () -> decide.uphold(matter, "asked", List.of(), "原答案无误"));
    }

    private RunningAttempt sit(Person who, boolean answer) {
        return travelling.at(then.plus(HOUR), () -> {
            RunningAttempt attempt = room.start(who, sitting);
            attempt.items().forEach(item -> room.save(who, attempt, item.slot(), item.prompt().equals(prompt) ? answer : true, 1));
            room.submit(who, attempt);
            return attempt;
        });
    }

    private long dispute(Person who, RunningAttempt attempt) {
        return travelling.at(then.plus(Duration.ofDays(1)), () -> room.as(who, () -> raise.raise(ExamRoom.id(attempt), slot(attempt), "条例第八条")));
    }

    private int slot(RunningAttempt attempt) {
        return attempt.items().stream().filter(item -> item.prompt().equals(prompt)).findFirst().orElseThrow().slot();
    }

    private AnswerSheet.Item item(AnswerSheet sheet) {
        return sheet.items().stream().filter(one -> one.prompt().equals(prompt)).findFirst().orElseThrow();
    }

    private long revision() {
        return sql.one(row -> row.id("id"), "select id from question_revision where question_id=? and number=1", question).orElseThrow();
    }

    private BigDecimal score(Person who, RunningAttempt attempt) {
        return room.sheet(who, attempt).score();
    }

    private long told(Person who, String code) {
        return sql.count("select count(*) as n from notice where member_id=? and code=?", who.memberId(), code);
    }

    private void close() {
        if (sql.count("select count(*) as n from appraisal_period where state='closed' and period>=?", month) == 0) {
            closedHere = true;
            sql.update("insert into appraisal_period(period, state) values (?, 'open') on conflict do nothing", month);
            sql.update("update appraisal_period set state='closed', closed_at=? where period=?", clock.instant(), month);
        }
    }

    private void awaitPosted() {
        for (Person who : List.of(wrongly, rightly)) {
            while (caller.as(Actor.system("test"), () -> months.member(who.memberId(), month)).waiting()) {
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private BigDecimal points(Person who) {
        return sql.one(row -> row.decimal("points"), "select coalesce(sum(points), 0) as points from entry where member_id=? and "
                + "coalesce(corrects, period)=?", who.memberId(), month).orElseThrow();
    }

    private Line lastEntry(Person who) {
        List<Line> all = sql.list(row -> new Line(row.month("period"), row.month("corrects"), row.decimal("points")), "select period, corrects, points "
                + "from entry where member_id=? order by id", who.memberId());
        return all.get(all.size() - 1);
    }

    private record Line(YearMonth period, YearMonth corrects, BigDecimal points) {
    }
}
