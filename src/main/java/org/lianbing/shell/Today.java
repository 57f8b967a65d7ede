package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.curriculum.CourseProgress;
import org.lianbing.curriculum.Courses;
import org.lianbing.curriculum.LearningPath;
import org.lianbing.curriculum.Progress;
import org.lianbing.exam.MySitting;
import org.lianbing.exam.MySittings;
import org.lianbing.people.Access;
import org.lianbing.people.Me;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Tier;
import org.lianbing.platform.OutcomeStore;

/** The caller's Today: his own learning and exams first, then what his roles ask of him. */
@ApplicationScoped
@Transactional
public class Today {

    private static final int ACHIEVED = 5;

    private final Access access;
    private final Members members;
    private final MySittings sittings;
    private final Courses courses;
    private final Progress progress;
    private final RoleDuties duties;
    private final OutcomeStore outcomes;
    private final LearningDuties learning;
    private final MeetingDuties meetings;
    private final MeritDuties merit;
    private final Clock clock;

    Today() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Today(Access access, Members members, MySittings sittings, Courses courses, Progress progress, RoleDuties duties, OutcomeStore outcomes,
            LearningDuties learning, MeetingDuties meetings, MeritDuties merit, Clock clock) {
        this.access = access;
        this.members = members;
        this.sittings = sittings;
        this.courses = courses;
        this.progress = progress;
        this.duties = duties;
        this.outcomes = outcomes;
        this.learning = learning;
        this.meetings = meetings;
        this.merit = merit;
        this.clock = clock;
    }

    public TodayView see() {
        Me me = access.me();
        MemberCard card = access.card();
        List<MySitting> exams = sittings.due();
        List<Due> due = new ArrayList<>();
        exams.stream().filter(MySitting::enterable).map(Today::exam).forEach(due::add);
        due.addAll(learning.of(me, card));
        due.addAll(duties.of(me));
        due.addAll(meetings.of(me));
        due.addAll(merit.list());
        LearningPath.Next next = courses.path().next();
        if (next != null) {
            due.add(due.size() > 0 && card.isNewcomer() ? 0 : due.size(), lesson(next));
        }
        return new TodayView(me.name(), LocalDate.ofInstant(clock.instant(), me.zone()), due,
                exams.stream().filter(sitting -> sitting.state().equals("coming")).toList(),
                course(me, next), card.isNewcomer(), newcomers(me), outcomes.latest(me.id(), ACHIEVED));
    }

    private static Due exam(MySitting sitting) {
        return new Due("shell.due.exam", List.of(sitting.title()), "shell.due.examWhy", List.of(sitting.questions(), sitting.minutes(),
                sitting.passPercent()), sitting.note(), sitting.closesAt(), "/exam/attempt?sitting=" + sitting.id(),
                sitting.running() == null ? "exam.enter" : "exam.page.resume");
    }

    private static Due lesson(LearningPath.Next next) {
        return Due.of("shell.due.lesson", next.title(), "shell.due.lessonWhy", List.of(next.courseTitle(), next.minutes()),
                "/curriculum/lesson?ref=" + next.ref(), next.opened() ? "shell.due.goOn" : "shell.due.start");
    }

    private CourseProgress course(Me me, LearningPath.Next next) {
        return next == null ? null : progress.of(me.id()).stream().filter(course -> course.code().equals(next.courseCode())).findFirst().orElse(null);
    }

    /** A mentor's own; the list is short by nature. */
    private List<TodayView.NewcomerLine> newcomers(Me me) {
        List<MemberCard> mine = access.newcomers();
        if (mine.isEmpty()) {
            return List.of();
        }
        var byMember = progress.ofAll(mine.stream().map(MemberCard::id).toList(), Tier.ONBOARDING);
        return mine.stream().filter(card -> byMember.containsKey(card.id())).map(card -> new TodayView.NewcomerLine(card, byMember.get(card.id()),
                members.newcomer(card.id()).map(newcomer -> newcomer.due()).orElse(null))).toList();
    }
}
