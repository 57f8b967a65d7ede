package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lianbing.appraisal.OutcomeStatement;
import org.lianbing.appraisal.StateOutcome;
import org.lianbing.curriculum.Courses;
import org.lianbing.curriculum.LessonCard;
import org.lianbing.curriculum.NoteProgress;

/** What the demo company's people have learnt: a lesson or two a day, since their first day in the post. */
@ApplicationScoped
class DemoLearning {

    /** Lessons done of a course, by member. */
    private static final Map<String, Integer> NEWCOMERS = Map.of("061105", 12, "061207", 7, "061306", 5);
    private static final Map<String, Integer> LATER = Map.of("061102", 3, "061302", 4, "061103", 1, "061204", 3, "061106", 2, "061101", 4);
    private static final Map<String, String> COURSES = Map.of("061102", "brand-cultivation", "061302", "brand-cultivation", "061103",
            "marketing-basics", "061204", "marketing-basics", "061106", "stress-emotion", "061101", "learning-innovation");

    private final Courses courses;
    private final NoteProgress progress;
    private final StateOutcome stateOutcome;
    private final DemoActs acts;

    DemoLearning() {
        this(null, null, null, null);
    }

    @Inject
    DemoLearning(Courses courses, NoteProgress progress, StateOutcome stateOutcome, DemoActs acts) {
        this.courses = courses;
        this.progress = progress;
        this.stateOutcome = stateOutcome;
        this.acts = acts;
    }

    void study(DemoCalendar calendar) {
        DemoFiles.managers().stream().filter(DemoMember::isNewcomer).forEach(manager -> learn(calendar, manager.number(), "onboarding",
                NEWCOMERS.get(manager.number()), calendar.inPostSince(manager.inPost())));
        LATER.forEach((number, lessons) -> learn(calendar, number, COURSES.get(number), lessons, calendar.month().atDay(6)));
    }

    /** Shadowing is kept on paper for now; its result comes in as any outside system's would. */
    void shadow(DemoCalendar calendar) {
        Instant signed = calendar.at(calendar.start().minusDays(3), 17, 30);
        acts.as("IF-0001", signed, () -> stateOutcome.state(new OutcomeStatement("shadowing/061105", "061105", "shadowing",
                "shadowing/061105", "跟班见习（师傅 沈知远）", "graded", BigDecimal.TEN, BigDecimal.TEN, true, signed, null, List.of())));
        acts.jobsHaveRun(signed.plusSeconds(2));
    }

    private void learn(DemoCalendar calendar, String number, String course, int lessons, LocalDate from) {
        List<LessonCard> all = acts.as(number, calendar.at(from, 19, 0), () -> courses.course(course).lessons());
        LocalDate day = from;
        for (LessonCard lesson : all.subList(0, Math.min(lessons, all.size()))) {
            day = DemoCalendar.working(day.plusDays(2));
            if (!calendar.hasCome(day.plusDays(1))) {
                day = calendar.start().minusDays(1);
            }
            acts.as(number, calendar.at(day, 19, 30), () -> progress.note(lesson.id(), 100, true));
        }
    }
}
