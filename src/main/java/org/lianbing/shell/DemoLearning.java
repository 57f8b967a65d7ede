package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianbing.curriculum.Courses;
import org.lianbing.curriculum.LessonCard;
import org.lianbing.curriculum.LearnerFilter;
import org.lianbing.curriculum.NoteProgress;
import org.lianbing.curriculum.RemindLearners;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.Inbox;

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
    private final RemindLearners remind;
    private final Inbox inbox;
    private final DemoActs acts;

    DemoLearning() {
        this(null, null, null, null, null);
    }

    @Inject
    DemoLearning(Courses courses, NoteProgress progress, RemindLearners remind, Inbox inbox, DemoActs acts) {
        this.courses = courses;
        this.progress = progress;
        this.remind = remind;
        this.inbox = inbox;
        this.acts = acts;
    }

    void study(DemoCalendar calendar) {
        DemoFiles.managers().stream().filter(DemoMember::isNewcomer).forEach(manager -> learn(calendar, manager.number(), "onboarding",
                NEWCOMERS.get(manager.number()), calendar.inPostSince(manager.inPost())));
        LATER.forEach((number, lessons) -> learn(calendar, number, COURSES.get(number), lessons, calendar.month().atDay(6)));
    }

    /** The director of the first department reminds four; one has learnt since, one has read it. */
    void remind(DemoCalendar calendar) {
        LocalDate day = calendar.start().minusDays(3);
        List<MemberId> slow = Stream.of("061102", "061103", "061106", "061107").map(acts::id).toList();
        acts.as("060008", calendar.at(day, 9, 20), () -> remind.these(new LearnerFilter("", null, "", LearnerFilter.Show.OPEN,
                LearnerFilter.Sort.UNIT), slow));
        List.of("061103", "061106").forEach(number -> acts.as(number, calendar.at(day, 12, 40), () ->
                inbox.open(Long.parseLong(inbox.unread(1).newest().get(0).id()))));
        String next = acts.as("061106", calendar.at(day, 19, 30), () -> courses.path().next().ref());
        acts.as("061106", calendar.at(day, 19, 45), () -> progress.note(courses.lesson(next).id(), 100, true));
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
