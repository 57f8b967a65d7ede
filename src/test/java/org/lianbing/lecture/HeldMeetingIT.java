package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.JobRun;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** A meeting from its opening to the outcomes that it states. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class HeldMeetingIT {

    @Inject
    Evening evening;
    @Inject
    OpenMeeting open;
    @Inject
    StepLecture steps;
    @Inject
    CloseMeeting close;
    @Inject
    CheckIn checkIn;
    @Inject
    KeepAttendance keep;
    @Inject
    GiveMark mark;
    @Inject
    RateLecture rate;
    @Inject
    AttendMeeting attend;
    @Inject
    ChairMeeting desk;
    @Inject
    ShowResults results;
    @Inject
    CorrectResult correct;
    @Inject
    OutcomeStore outcomes;
    @Inject
    JobRun jobs;
    @Inject
    Caller caller;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;

    private Person chair;
    private Person director;
    private Person lecturer;
    private List<Person> listeners;
    private long meeting;
    private long lecture;

    @BeforeEach
    void a_meeting_that_is_open() {
        chair = People.someone().withoutPost().as(Role.TRAINER).enter();
        director = People.someone().withoutPost().in(chair.unit()).as(Role.DIRECTOR).enter();
        lecturer = People.someone().in(chair.unit()).enter();
        listeners = IntStream.range(0, 5).mapToObj(i -> People.someone().in(chair.unit()).enter()).toList();
        meeting = evening.call(chair, lecturer);
        lecture = evening.lecture(meeting, lecturer);
        as(chair, () -> open.open(meeting));
    }

    @Test
    void a_code_counts_for_its_twenty_seconds_and_for_nobody_but_its_sender() {
        Instant now = clock.instant();
        String code = evening.code(meeting);
        Person outside = listeners.get(1);

        as(listeners.get(0), () -> checkIn.here(meeting, code));
        assertThatThrownBy(() -> at(now.plusSeconds(24), outside, () -> checkIn.here(meeting, code))).isInstanceOf(Failure.Forbidden.class)
                .hasMessage("lecture.code.wrong");

        assertThat(shown(listeners.get(0))).isEqualTo("present");
        assertThat(shown(outside)).isEqualTo("awaited");
    }

    @Test
    void guessing_is_stopped_after_five_wrong_codes_for_a_minute_and_for_the_guesser_alone() {
        Person guesser = listeners.get(0);
        Instant now = clock.instant();
        for (int i = 0; i < WrongCodes.FREE; i++) {
            assertThatThrownBy(() -> at(now, guesser, () -> checkIn.here(meeting, "no code"))).isInstanceOf(Failure.Forbidden.class);
        }

        assertThatThrownBy(() -> at(now, guesser, () -> checkIn.here(meeting, evening.code(meeting)))).isInstanceOf(Failure.TooMany.class);
        evening.checkIn(meeting, listeners.get(1));
        at(now.plusSeconds(60), guesser, () -> checkIn.here(meeting, evening.code(meeting)));

        assertThat(shown(guesser)).isEqualTo("present");
    }

    @Test
    void who_comes_late_is_late_and_who_is_on_video_or_excused_waits_for_the_chair() {
        Instant late = clock.instant().plusSeconds(MeetingRules.USUAL.lateMinutes() * 60L + 60);
        at(late, listeners.get(0), () -> checkIn.here(meeting, evening.code(meeting)));
        as(listeners.get(1), () -> checkIn.remote(meeting));
        as(listeners.get(2), () -> checkIn.excuse(meeting, "送货日值班"));

        assertThat(shown(listeners.get(0))).isEqualTo("late");
        assertThat(shown(listeners.get(1))).isEqualTo("remote_asked");
        as(chair, () -> keep.confirm(meeting, listeners.get(1).memberId(), true));
        as(chair, () -> keep.confirm(meeting, listeners.get(2).memberId(), false));

        assertThat(shown(listeners.get(1))).isEqualTo("remote");
        assertThat(shown(listeners.get(2))).isEqualTo("awaited");
        assertThatThrownBy(() -> as(listeners.get(3), () -> keep.correct(meeting, listeners.get(3).memberId(), AttendanceState.PRESENT, false, "我来了")))
                .isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void what_the_chair_refused_is_no_time_of_arrival_and_what_he_decided_is_not_undone_by_a_code() {
        Instant late = clock.instant().plusSeconds(MeetingRules.USUAL.lateMinutes() * 60L + 60);
        Person one = listeners.get(0);
        as(one, () -> checkIn.remote(meeting));
        as(chair, () -> keep.confirm(meeting, one.memberId(), false));
        at(late, one, () -> checkIn.here(meeting, evening.code(meeting)));
        assertThat(shown(one)).isEqualTo("late");

        Person excused = listeners.get(1);
        as(excused, () -> checkIn.excuse(meeting, "送货日值班"));
        as(chair, () -> keep.confirm(meeting, excused.memberId(), true));
        assertThatThrownBy(() -> as(excused, () -> checkIn.remote(meeting))).hasMessage("lecture.held.settled");

        Person sent = listeners.get(2);
        evening.checkIn(meeting, sent);
        as(chair, () -> keep.correct(meeting, sent.memberId(), AttendanceState.AWAITED, false, "不在会场"));
        assertThatThrownBy(() -> evening.checkIn(meeting, sent)).hasMessage("lecture.held.settled");
    }

    @Test
    void nobody_confirms_what_he_says_of_himself() {
        as(chair, () -> checkIn.remote(meeting));
        assertThatThrownBy(() -> as(chair, () -> keep.confirm(meeting, chair.memberId(), true))).hasMessage("lecture.held.ownAttendance");
    }

    @Test
    void only_who_is_checked_in_rates_once_in_time_and_never_himself() {
        listeners.subList(0, 2).forEach(one -> evening.checkIn(meeting, one));
        evening.checkIn(meeting, lecturer);
        assertThatThrownBy(() -> evening.rate(lecture, listeners.get(0), 5, "")).isInstanceOf(Failure.Conflict.class);
        rating();
        Instant now = clock.instant();

        assertThatThrownBy(() -> evening.rate(lecture, lecturer, 5, "")).hasMessage("lecture.held.ownLecture");
        assertThatThrownBy(() -> evening.rate(lecture, listeners.get(3), 5, "")).hasMessage("lecture.held.notIn");
        assertThatThrownBy(() -> as(listeners.get(0), () -> rate.rate(lecture, List.of(5, 5, 5, 5), "", ""))).isInstanceOf(Failure.Invalid.class);
        evening.rate(lecture, listeners.get(0), 5, "");
        evening.rate(lecture, listeners.get(0), 1, "");
        assertThat(as(chair, () -> desk.view(meeting)).lectures()).singleElement().matches(talk -> talk.rated() == 1);
        assertThatThrownBy(() -> at(now.plus(Duration.ofMinutes(5)), listeners.get(1), () -> rate.rate(lecture, Collections.nCopies(5, 5), "", "")))
                .isInstanceOf(Failure.Conflict.class);
        evening.rate(lecture, listeners.get(0), 5, "");
    }

    @Test
    void the_lecturer_is_stated_his_score_and_listeners_their_attendance() {
        evening.checkIn(meeting, lecturer);
        listeners.subList(0, 4).forEach(one -> evening.checkIn(meeting, one));
        as(chair, () -> steps.pretest(lecture, true));
        as(chair, () -> steps.step(lecture, LecturePhase.PRETEST, 0));
        listeners.subList(0, 4).forEach(one -> evening.answer(lecture, one, CheckStage.BEFORE, 1));
        as(chair, () -> steps.step(lecture, LecturePhase.SPEAKING, 0));
        assertThatThrownBy(() -> evening.answer(lecture, listeners.get(0), CheckStage.BEFORE, 3)).isInstanceOf(Failure.Conflict.class);
        as(chair, () -> steps.step(lecture, LecturePhase.CHECK, 0));
        listeners.subList(0, 4).forEach(one -> evening.answer(lecture, one, CheckStage.AFTER, 3));
        as(chair, () -> steps.step(lecture, LecturePhase.RATING, 5));
        listeners.subList(0, 4).forEach(one -> evening.rate(lecture, one, 4, ""));
        as(chair, () -> mark.give(lecture, Collections.nCopies(5, 5)));
        as(director, () -> mark.give(lecture, Collections.nCopies(5, 3)));
        as(chair, () -> close.close(meeting));

        // 0.6 × 80 + 0.2 × 100 + 0.2 × 60
        assertThat(outcome("lecture/" + lecture)).matches(stated -> stated.kind().equals("lecture") && stated.member().equals(lecturer.memberId())
                && stated.score().equals(Score.of(80)) && stated.evidence().equals("/lecture/results?id=" + meeting));
        assertThat(attendance(listeners.get(0))).matches(stated -> stated.kind().equals("attendance") && stated.score().equals(Score.of(1)));
        assertThat(attendance(listeners.get(4)).state()).isEqualTo(OutcomeState.ABSENT);
        ResultsView seen = as(lecturer, () -> results.view(meeting));
        assertThat(seen.lectures()).singleElement().satisfies(talk -> {
            assertThat(talk.full()).isTrue();
            assertThat(talk.figures().gain()).isEqualTo(Score.of("66.6667"));
            assertThat(talk.figures().gainAnswers()).isEqualTo(4);
        });
        assertThat(as(listeners.get(0), () -> results.view(meeting)).lectures()).singleElement().satisfies(talk -> {
            assertThat(talk.figures().gain()).isEqualTo(Score.of("66.6667"));
            assertThat(talk.figures().total()).isNull();
            assertThat(talk.figures().listeners()).isNull();
        });
    }

    @Test
    void what_is_corrected_after_the_close_is_stated_anew() {
        evening.checkIn(meeting, listeners.get(0));
        rating();
        as(chair, () -> mark.give(lecture, Collections.nCopies(5, 4)));
        as(chair, () -> close.close(meeting));

        as(chair, () -> keep.correct(meeting, listeners.get(1).memberId(), AttendanceState.LATE, false, "签到时手机没电，当场登记"));
        as(chair, () -> correct.set(lecture, new BigDecimal("91.5"), "录分有误"));

        assertThat(attendance(listeners.get(1))).matches(stated -> stated.score().equals(Score.of("0.5")));
        assertThat(outcome("lecture/" + lecture).score()).isEqualTo(Score.of("91.5"));
        assertThatThrownBy(() -> as(listeners.get(0), () -> correct.set(lecture, BigDecimal.TEN, "x"))).isInstanceOf(Failure.Forbidden.class);
        as(chair, () -> correct.set(lecture, null, "改回"));
        assertThat(outcome("lecture/" + lecture).score()).isEqualTo(Score.of(80));
    }

    @Test
    void a_meeting_that_was_left_open_is_closed_by_itself_at_night() {
        evening.checkIn(meeting, listeners.get(0));
        travel.at(clock.instant().plus(Duration.ofHours(13)), () -> {
            jobs.runAll();
            return null;
        });

        assertThat(as(chair, () -> desk.view(meeting)).meeting().state()).isEqualTo(MeetingState.CLOSED);
        assertThat(attendance(listeners.get(0)).state()).isEqualTo(OutcomeState.GRADED);
        assertThat(outcome("lecture/" + lecture).state()).isEqualTo(OutcomeState.ABSENT);
    }

    @Test
    void strangers_see_nothing_and_listeners_do_not_chair() {
        Person stranger = People.someone().enter();

        assertThatThrownBy(() -> as(stranger, () -> attend.view(meeting))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(stranger, () -> checkIn.here(meeting, evening.code(meeting)))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(listeners.get(0), () -> desk.code(meeting))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(listeners.get(0), () -> close.close(meeting))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(listeners.get(0), () -> mark.give(lecture, Collections.nCopies(5, 5)))).isInstanceOf(Failure.Forbidden.class);
    }

    private void rating() {
        as(chair, () -> steps.step(lecture, LecturePhase.SPEAKING, 0));
        as(chair, () -> steps.step(lecture, LecturePhase.RATING, 5));
    }

    private String shown(Person person) {
        return as(person, () -> attend.view(meeting)).me();
    }

    private Outcome attendance(Person person) {
        return outcome("attendance/" + meeting + "/" + person.id());
    }

    private Outcome outcome(String id) {
        return outcomes.find(StateMeeting.SOURCE, id).orElseThrow().outcome();
    }

    private <T> T as(Person person, Supplier<T> work) {
        return caller.as(person.actor(), work);
    }

    private void as(Person person, Runnable work) {
        caller.as(person.actor(), () -> {
            work.run();
            return null;
        });
    }

    private void at(Instant when, Person person, Runnable work) {
        travel.at(when, () -> {
            as(person, work);
            return null;
        });
    }
}
