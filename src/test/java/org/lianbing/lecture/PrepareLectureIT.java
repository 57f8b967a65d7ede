package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.library.FindItems;
import org.lianbing.library.ItemFilter;
import org.lianbing.library.ItemRow;
import org.lianbing.library.ItemView;
import org.lianbing.library.ReadItem;
import org.lianbing.library.WithdrawItem;
import org.lianbing.notice.Inbox;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.BankFilter;
import org.lianbing.question.FindQuestions;
import org.lianbing.question.QuestionRow;
import org.lianbing.question.TendBank;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** From the first word of a lecture to its page of the library. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class PrepareLectureIT {

    @Inject
    MakeLecture make;
    @Inject
    PrepareLecture prepare;
    @Inject
    BringSlides slides;
    @Inject
    AskChanges changes;
    @Inject
    ShowLecture show;
    @Inject
    KeepRecord keep;
    @Inject
    FindLectures find;
    @Inject
    FindItems items;
    @Inject
    ReadItem read;
    @Inject
    WithdrawItem withdraw;
    @Inject
    FindQuestions questions;
    @Inject
    TendBank tend;
    @Inject
    Bank bank;
    @Inject
    Inbox inbox;
    @Inject
    Caller caller;
    @Inject
    Sql sql;

    private Person director;
    private Person lecturer;
    private Person colleague;
    private Person stranger;
    private long meeting;
    private long lecture;

    @BeforeEach
    void a_turn_in_a_meeting() {
        MakeLecture.Made made = make.planned();
        director = made.director();
        lecturer = made.lecturer();
        meeting = made.meeting();
        lecture = made.lecture();
        colleague = People.someone().in(director.unit()).enter();
        stranger = People.someone().as(Role.DIRECTOR, Role.TRAINER).enter();
    }

    @Test
    void what_is_typed_is_kept_and_of_two_devices_the_later_is_told() {
        assertThat(save(0, SamplePlans.titled("第一版"))).isEqualTo(1);
        assertThat(save(1, SamplePlans.titled("第二版"))).isEqualTo(2);
        assertThatThrownBy(() -> save(1, SamplePlans.titled("从手机来的旧版"))).isInstanceOf(Failure.Conflict.class).hasMessage("lecture.prepare.meanwhile");
        assertThatThrownBy(() -> save(0, SamplePlans.titled("从另一台来的"))).isInstanceOf(Failure.Conflict.class);
        assertThat(as(lecturer, () -> prepare.mine(meeting)).plan().title()).isEqualTo("第二版");
        assertThat(as(director, () -> find.page(LectureFilter.of("第二", ""), 0))).singleElement().matches(row -> row.state() == LectureState.DRAFT);
    }

    @Test
    void nobody_else_writes_it_or_sees_it_before_the_day() {
        save(0, SamplePlans.whole());
        for (Person other : List.of(colleague, stranger, director)) {
            assertThatThrownBy(() -> as(other, () -> prepare.save(lecture, 1, SamplePlans.whole()))).isInstanceOf(Failure.NotFound.class);
            assertThatThrownBy(() -> run(other, () -> prepare.ready(lecture))).isInstanceOf(Failure.NotFound.class);
            assertThatThrownBy(() -> as(other, () -> prepare.mine(meeting))).isInstanceOf(Failure.NotFound.class);
            assertThatThrownBy(() -> as(other, () -> slides.add(lecture, "x.png", png()))).isInstanceOf(Failure.NotFound.class);
        }
        assertThatThrownBy(() -> as(colleague, () -> show.get(lecture))).isInstanceOf(Failure.Forbidden.class).hasMessage("lecture.notYet");
        assertThatThrownBy(() -> as(stranger, () -> show.get(lecture))).isInstanceOf(Failure.Forbidden.class);
        assertThat(as(director, () -> show.get(lecture)).kept()).isTrue();
        assertThatThrownBy(() -> run(colleague, () -> changes.ask(lecture, "改"))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> run(stranger, () -> changes.ask(lecture, "改"))).isInstanceOf(Failure.Forbidden.class);
        state("OPEN");
        assertThat(as(colleague, () -> show.get(lecture)).questions()).as("not before they were asked").isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> show.get(lecture))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void ready_says_all_that_is_missing_and_then_asks_for_changes_until_it_is_good() {
        save(0, new Plan("", "", "", List.of(), List.of(), List.of(new Plan.Question("single-choice", "哪个对？", List.of(), null, ""))));
        assertThatThrownBy(() -> run(lecturer, () -> prepare.ready(lecture))).isInstanceOfSatisfying(Failure.Invalid.class, refused ->
                assertThat(refused.problems()).extracting(Problem::field).contains("title", "aims", "sections", "questions", "q1-options"));
        save(1, SamplePlans.whole());
        run(lecturer, () -> prepare.ready(lecture));
        assertThat(as(director, () -> inbox.unread(3)).newest()).first().matches(told -> told.code().equals("lecture.notice.ready"));
        assertThatThrownBy(() -> save(2, SamplePlans.whole())).hasMessage("lecture.prepare.isReady");
        assertThatThrownBy(() -> run(director, () -> changes.ask(lecture, " "))).isInstanceOf(Failure.Invalid.class);
        run(director, () -> changes.ask(lecture, "例子太旧"));
        assertThat(as(lecturer, () -> inbox.unread(3)).newest()).first().matches(told -> told.link().equals("/lecture/prepare?meeting=" + meeting));
        assertThat(as(lecturer, () -> prepare.mine(meeting))).matches(one -> one.state() == LectureState.CHANGES_ASKED && one.writable()
                && one.remarks().get(0).text().equals("例子太旧"));
        assertThat(as(director, find::unready)).isEqualTo(1);
        run(lecturer, () -> prepare.ready(lecture));
        assertThat(as(director, find::unready)).isZero();
        state("OPEN");
        assertThatThrownBy(() -> run(lecturer, () -> prepare.reopen(lecture))).hasMessage("lecture.prepare.fixed");
        assertThatThrownBy(() -> run(director, () -> changes.ask(lecture, "太晚"))).hasMessage("lecture.prepare.fixed");
    }

    @Test
    void his_questions_are_drafts_under_his_name_until_a_trainer_takes_them_over() {
        Person trainer = People.someone().withoutPost().in(director.unit()).as(Role.TRAINER).enter();
        Plan plan = SamplePlans.whole();
        String own = plan.questions().get(0).prompt().substring(0, 18);
        save(0, plan);
        run(lecturer, () -> prepare.ready(lecture));
        List<Long> asked = asked();
        List<QuestionRow> proposed = proposed(trainer, own, "proposed");
        assertThat(proposed).extracting(row -> row.revision().id()).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(proposed(trainer, own, "active")).isEmpty();
        assertThat(bank.authors(asked.get(0))).containsExactly(lecturer.memberId());

        long taken = proposed.stream().filter(row -> row.revision().id() == asked.get(0)).findFirst().orElseThrow().id();
        as(trainer, () -> tend.restore(List.of(taken)));
        run(lecturer, () -> prepare.reopen(lecture));
        save(1, with(plan, own + " 改过的？"));
        run(lecturer, () -> prepare.ready(lecture));
        assertThat(asked()).doesNotContain(asked.get(0)).containsAll(asked.subList(1, 3));
        assertThat(proposed(trainer, own, "active")).as("stays as it was taken over").singleElement().matches(row -> row.revision().id() == asked.get(0));

        run(lecturer, () -> prepare.reopen(lecture));
        save(2, with(plan, own + " 再改？"));
        run(lecturer, () -> prepare.ready(lecture));
        assertThat(proposed(trainer, own, "proposed")).as("changed, not added").hasSize(3);
    }

    private static Plan with(Plan plan, String prompt) {
        Plan.Question first = plan.questions().get(0);
        return new Plan(plan.title(), "", "", plan.aims(), plan.sections(), List.of(new Plan.Question(first.kind(), prompt, first.options(), null, ""),
                plan.questions().get(1), plan.questions().get(2)));
    }

    private List<QuestionRow> proposed(Person trainer, String own, String state) {
        return as(trainer, () -> questions.page(new BankFilter(own, "", "", "", null, state, "", ""), 0));
    }

    private List<Long> asked() {
        return sql.list(row -> row.id("revision_id"), "select revision_id from lecture_question where lecture_id=? order by place", lecture);
    }

    @Test
    void slides_are_told_by_what_they_hold_kept_in_order_and_taken_back() {
        SlidesLine picture = as(lecturer, () -> slides.add(lecture, "../../etc/封面.png", png()));
        SlidesLine pdf = as(lecturer, () -> slides.add(lecture, "课件.pdf", new ByteArrayInputStream(SamplePdf.of(1, 96, 54))));
        assertThat(picture.name()).isEqualTo("封面.png");
        assertThat(picture.pagePaths()).containsExactly("lectures/" + lecture + "/slides/" + picture.id());
        assertThat(pdf.isComing()).isTrue();
        run(lecturer, () -> slides.order(lecture, List.of(pdf.id(), picture.id())));
        assertThat(as(lecturer, () -> slides.mine(lecture))).extracting(SlidesLine::id).containsExactly(pdf.id(), picture.id());
        run(lecturer, () -> slides.remove(lecture, pdf.id()));
        assertThat(as(lecturer, () -> slides.mine(lecture))).hasSize(1);
        assertThatThrownBy(() -> run(lecturer, () -> slides.order(lecture, List.of(pdf.id(), picture.id())))).isInstanceOf(Failure.Conflict.class);
        run(lecturer, () -> slides.restore(lecture, pdf.id()));
        assertThat(as(lecturer, () -> slides.mine(lecture))).hasSize(2);
        assertThatThrownBy(() -> as(colleague, () -> slides.file(lecture, pdf.id()))).isInstanceOf(Failure.Forbidden.class);
        state("OPEN");
        assertThat(as(colleague, () -> slides.file(lecture, pdf.id())).name()).isEqualTo("课件.pdf");
        state("CLOSED");
        assertThatThrownBy(() -> run(lecturer, () -> slides.remove(lecture, pdf.id()))).isInstanceOf(Failure.Conflict.class);
    }

    @Test
    void what_a_browser_would_run_is_no_slide() {
        for (String content : List.of("<html><script>alert(1)</script>", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "MZ\u0090", "")) {
            assertThatThrownBy(() -> as(lecturer, () -> slides.add(lecture, "课件.pdf", bytes(content)))).isInstanceOf(Failure.Invalid.class);
        }
        assertThatThrownBy(() -> as(lecturer, () -> slides.add(lecture, "x.docx", bytes("PK\u0003\u0004")))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> as(lecturer, () -> slides.add(lecture, "x.mp3", bytes("ID3")))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void the_day_becomes_a_page_of_the_library_for_those_who_belong_there() {
        save(0, SamplePlans.titled("怎样谈陈列 " + People.unique("x")));
        run(lecturer, () -> prepare.ready(lecture));
        as(lecturer, () -> slides.add(lecture, "封面.png", png()));
        assertThatThrownBy(() -> run(lecturer, () -> keep.write(lecture, "早了", ""))).hasMessage("lecture.record.notYet");
        state("CLOSED");
        assertThatThrownBy(() -> run(colleague, () -> keep.write(lecture, "不是我的", ""))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(lecturer, () -> keep.publish(lecture))).isInstanceOf(Failure.Forbidden.class);
        run(lecturer, () -> keep.write(lecture, "先看后说", "陈列就是不说话的推销员"));
        long item = as(director, () -> keep.publish(lecture));
        assertThat(as(director, () -> keep.publish(lecture))).as("again is the same page").isEqualTo(item);

        assertThat(found(colleague, "不说话的推销员")).extracting(ItemRow::id).containsExactly(item);
        assertThat(found(stranger, "不说话的推销员")).isEmpty();
        ItemView page = as(colleague, () -> read.get(item));
        assertThat(page.questions()).hasSize(3);
        assertThat(page.pages()).hasSize(1);
        assertThatThrownBy(() -> as(stranger, () -> read.get(item))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> read.file(item, 1))).isInstanceOf(Failure.NotFound.class);
        assertThat(as(colleague, () -> show.get(lecture)).questions()).as("with what is right, now that it is over").hasSize(3);

        assertThatThrownBy(() -> run(colleague, () -> withdraw.withdraw(item, "不好"))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> run(director, () -> withdraw.withdraw(item, " "))).isInstanceOf(Failure.Invalid.class);
        run(director, () -> withdraw.withdraw(item, "数据有误"));
        assertThatThrownBy(() -> as(colleague, () -> read.get(item))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> as(colleague, () -> read.file(item, 1))).isInstanceOf(Failure.NotFound.class);
        as(director, () -> keep.publish(lecture));
        assertThat(found(colleague, "不说话的推销员")).as("withdrawn until it is put back").isEmpty();
        run(director, () -> withdraw.restore(item));
        assertThat(found(colleague, "不说话的推销员")).hasSize(1);
    }

    private List<ItemRow> found(Person reader, String words) {
        return as(reader, () -> items.page(ItemFilter.of(words, "", "", ""), 0));
    }

    private int save(int version, Plan plan) {
        return as(lecturer, () -> prepare.save(lecture, version, plan)).version();
    }

    private void state(String state) {
        make.state(meeting, state);
    }

    private static ByteArrayInputStream png() {
        return bytes("\u0089PNG\r\n\u001A\n not much of a picture");
    }

    private static ByteArrayInputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private <T> T as(Person person, Supplier<T> work) {
        return caller.as(person.actor(), work);
    }

    private void run(Person person, Runnable work) {
        caller.as(person.actor(), () -> {
            work.run();
            return null;
        });
    }
}
