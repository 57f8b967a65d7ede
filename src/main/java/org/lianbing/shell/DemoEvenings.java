package org.lianbing.shell;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.lianbing.kernel.MemberId;
import org.lianbing.lecture.AnswerChecks;
import org.lianbing.lecture.ChairMeeting;
import org.lianbing.lecture.ChairView;
import org.lianbing.lecture.CheckIn;
import org.lianbing.lecture.CheckStage;
import org.lianbing.lecture.CloseMeeting;
import org.lianbing.lecture.GiveMark;
import org.lianbing.lecture.KeepAttendance;
import org.lianbing.lecture.LecturePhase;
import org.lianbing.lecture.OpenMeeting;
import org.lianbing.lecture.Plan;
import org.lianbing.lecture.Preparation;
import org.lianbing.lecture.PrepareLecture;
import org.lianbing.lecture.RateLecture;
import org.lianbing.lecture.StepLecture;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;

/** The four weekly meetings of the month with the history, gone through from the preparing of the lectures to the close. */
@ApplicationScoped
class DemoEvenings {

    private static final int QUESTIONS = 3;
    private static final int LINES = 5;
    private static final long LOT = 20_261_009;
    /** How many stay away, week by week; the first of them is excused. */
    private static final List<Integer> AWAY = List.of(1, 2, 0, 1);
    private static final List<String> KEEP = List.of("例子就是自己片区的，听得进去", "照片前后对比很清楚", "数字一条一条算给大家看", "讲完就能用", "节奏好，没有念稿", "");
    private static final List<String> CHANGE = List.of("时间再紧凑一点", "多留两分钟提问", "字可以再大一些", "再讲讲没做成的例子", "", "", "");

    /** By the lecturer's number: how many in a hundred marks are a five, and right answers before and after in percent. */
    private static final Map<String, Received> RECEIVED = Map.ofEntries(entry("061106", new Received(62, 45, 72)), entry("061104", new Received(40, 60, 78)),
            entry("061208", new Received(66, 42, 74)), entry("061204", new Received(22, 62, 71)), entry("061302", new Received(52, 38, 69)),
            entry("061108", new Received(34, 64, 76)), entry("061101", new Received(58, 50, 75)), entry("061305", new Received(14, 60, 68)));

    private final PrepareLecture prepare;
    private final OpenMeeting open;
    private final StepLecture steps;
    private final CheckIn checkIn;
    private final KeepAttendance attendance;
    private final AnswerChecks answers;
    private final RateLecture rate;
    private final GiveMark marks;
    private final CloseMeeting close;
    private final ChairMeeting desk;
    private final Members members;
    private final DemoActs acts;

    DemoEvenings() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    DemoEvenings(PrepareLecture prepare, OpenMeeting open, StepLecture steps, CheckIn checkIn, KeepAttendance attendance, AnswerChecks answers, RateLecture rate,
            GiveMark marks, CloseMeeting close, ChairMeeting desk, Members members, DemoActs acts) {
        this.prepare = prepare;
        this.open = open;
        this.steps = steps;
        this.checkIn = checkIn;
        this.attendance = attendance;
        this.answers = answers;
        this.rate = rate;
        this.marks = marks;
        this.close = close;
        this.desk = desk;
        this.members = members;
        this.acts = acts;
    }

    /**
     * One meeting, whose chair is given by number.
     *
     * @param week from 0
     */
    void hold(DemoCalendar calendar, LocalDate day, int week, String chair, long meeting, List<DemoMeetings.Lectured> lectured) {
        lectured.forEach(one -> prepare(calendar.at(day.minusDays(2), 20, 10), meeting, one));
        Instant begin = calendar.at(day, 14, 25);
        run(chair, begin, () -> open.open(meeting));
        ChairView view = acts.as(chair, begin, () -> desk.view(meeting));
        Set<MemberId> lecturers = new HashSet<>(view.lectures().stream().map(talk -> talk.lecturer().id()).toList());
        List<MemberCard> expected = view.people().stream().map(ChairView.Came::member).sorted(Comparator.comparing(MemberCard::number)).toList();
        List<MemberCard> away = expected.stream().filter(one -> !lecturers.contains(one.id())).skip(week * 5L).limit(AWAY.get(week)).toList();
        List<MemberCard> here = expected.stream().filter(one -> !away.contains(one)).toList();
        excuse(calendar, day, chair, meeting, away);
        arrive(begin, chair, meeting, here);
        view.lectures().forEach(talk -> lecture(calendar.at(day, 14, 30).plusSeconds((talk.place() - 1) * 2400L), chair, talk, here));
        run(chair, calendar.at(day, 15, 58), () -> close.close(meeting));
    }

    /** A meeting without lectures, to which everybody comes; it is left open. */
    void gather(String chair, Instant begin, long meeting) {
        run(chair, begin, () -> open.open(meeting));
        arrive(begin, chair, meeting, acts.as(chair, begin, () -> desk.view(meeting)).people().stream().map(ChairView.Came::member)
                .filter(one -> !one.number().equals(chair)).toList());
    }

    private void prepare(Instant evening, long meeting, DemoMeetings.Lectured lectured) {
        acts.as(lectured.number(), evening, () -> {
            Preparation mine = prepare.mine(meeting);
            prepare.save(mine.lecture(), mine.version(), DemoTalks.plan(lectured.title()));
            prepare.ready(mine.lecture());
            return null;
        });
    }

    private void excuse(DemoCalendar calendar, LocalDate day, String chair, long meeting, List<MemberCard> away) {
        away.stream().limit(1).forEach(one -> {
            run(one.number(), calendar.at(day, 9, 12), () -> checkIn.excuse(meeting, "送货线路调整，下午要陪同回访"));
            run(chair, calendar.at(day, 14, 26), () -> attendance.confirm(meeting, one.id(), true));
        });
    }

    private void arrive(Instant begin, String chair, long meeting, List<MemberCard> here) {
        for (int at = 0; at < here.size(); at++) {
            Instant then = begin.plusSeconds(20L + 9L * at);
            String code = acts.as(chair, then, () -> desk.code(meeting)).digits();
            run(here.get(at).number(), then, () -> checkIn.here(meeting, code));
        }
    }

    private void lecture(Instant begin, String chair, ChairView.Talk talk, List<MemberCard> here) {
        Received received = RECEIVED.get(talk.lecturer().number());
        List<MemberCard> listeners = here.stream().filter(one -> !one.id().equals(talk.lecturer().id())).toList();
        Random lots = new Random(LOT + talk.id());
        run(chair, begin, () -> steps.pretest(talk.id(), true));
        run(chair, begin, () -> steps.step(talk.id(), LecturePhase.PRETEST, 0));
        answer(begin.plusSeconds(60), talk.id(), CheckStage.BEFORE, listeners, received.before(), lots);
        run(chair, begin.plusSeconds(180), () -> steps.step(talk.id(), LecturePhase.SPEAKING, 0));
        run(chair, begin.plusSeconds(1500), () -> steps.step(talk.id(), LecturePhase.CHECK, 0));
        answer(begin.plusSeconds(1560), talk.id(), CheckStage.AFTER, listeners, received.after(), lots);
        run(chair, begin.plusSeconds(1680), () -> steps.step(talk.id(), LecturePhase.RATING, 5));
        List<String> named = directors(talk.lecturer().id());
        listeners.stream().filter(one -> !named.contains(one.number()) && !one.number().equals(chair)).forEach(one -> run(one.number(), begin.plusSeconds(1740),
                () -> rate.rate(talk.id(), marks(received, lots), any(KEEP, lots), any(CHANGE, lots))));
        run(chair, begin.plusSeconds(1800), () -> marks.give(talk.id(), marks(received, lots)));
        named.stream().filter(number -> !number.equals(chair)).limit(1).forEach(number -> run(number, begin.plusSeconds(1810),
                () -> marks.give(talk.id(), marks(received, lots))));
        run(chair, begin.plusSeconds(1900), () -> steps.step(talk.id(), LecturePhase.DONE, 0));
    }

    private List<String> directors(MemberId lecturer) {
        return members.holders(Role.DIRECTOR, lecturer).stream().filter(one -> !one.id().equals(lecturer)).map(MemberCard::number).toList();
    }

    /** As many in a hundred are answered right as wished, spread evenly over all answers; who gets the wrong ones is a lot. */
    private void answer(Instant when, long lecture, CheckStage stage, List<MemberCard> listeners, int percent, Random lots) {
        int asked = listeners.size() * QUESTIONS;
        List<Boolean> right = new ArrayList<>(IntStream.range(0, asked).mapToObj(at -> at < asked * percent / 100).toList());
        java.util.Collections.shuffle(right, lots);
        for (int at = 0; at < listeners.size(); at++) {
            int first = at * QUESTIONS;
            List<JsonValue> responses = IntStream.range(0, QUESTIONS).mapToObj(place -> response(DemoTalks.KEYS.get(place), right.get(first + place))).toList();
            run(listeners.get(at).number(), when, () -> answers.answer(lecture, stage, responses));
        }
    }

    private static JsonValue response(boolean key, boolean right) {
        return key == right ? JsonValue.TRUE : JsonValue.FALSE;
    }

    private static List<Integer> marks(Received received, Random lots) {
        return IntStream.range(0, LINES).mapToObj(line -> lots.nextInt(100) < received.fives() ? 5 : 4).toList();
    }

    private static String any(List<String> of, Random lots) {
        return of.get(lots.nextInt(of.size()));
    }

    private void run(String number, Instant when, Runnable act) {
        acts.as(number, when, () -> {
            act.run();
            return null;
        });
    }

    /** @param fives in a hundred marks; @param before and after: right answers in percent */
    private record Received(int fives, int before, int after) {
    }
}
