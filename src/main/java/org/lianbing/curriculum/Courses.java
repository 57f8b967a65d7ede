package org.lianbing.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Tier;
import org.lianbing.question.Bank;
import org.lianbing.question.Topic;

/** What the caller may learn, and how far he is. Courses of later tiers are not there for him. */
@ApplicationScoped
@Transactional
public class Courses {

    private final Shelf shelf;
    private final Bank bank;

    Courses() {
        this(null, null);
    }

    @Inject
    Courses(Shelf shelf, Bank bank) {
        this.shelf = shelf;
        this.bank = bank;
    }

    public LearningPath path() {
        Ladder ladder = shelf.ladder();
        List<CourseCard> courses = shelf.courses(ladder);
        List<LearningPath.Group> groups = ladder.tiers().stream().map(tier -> group(tier, ladder, courses))
                .filter(group -> !group.courses().isEmpty()).sorted(order(ladder)).toList();
        return new LearningPath(groups, next(groups).orElse(null));
    }

    /** His own tier, then the nearer ones before the farther, the earlier before the later. */
    private static Comparator<LearningPath.Group> order(Ladder ladder) {
        int own = ladder.own().map(tier -> ladder.place(tier.code())).orElse(-1);
        return Comparator.comparingInt(group -> {
            int place = ladder.place(group.tier());
            return place <= own ? own - place : place;
        });
    }

    private static LearningPath.Group group(Tier tier, Ladder ladder, List<CourseCard> courses) {
        return new LearningPath.Group(tier.code(), tier.title(), tier.titleEn(), ladder.isOwn(tier.code()),
                courses.stream().filter(course -> course.tier().equals(tier.code())).toList());
    }

    private Optional<LearningPath.Next> next(List<LearningPath.Group> groups) {
        return groups.stream().filter(LearningPath.Group::own).flatMap(group -> group.courses().stream()).filter(course -> !course.complete())
                .findFirst().flatMap(course -> shelf.lessons(course.code()).stream().filter(lesson -> !lesson.done()).findFirst()
                .map(lesson -> new LearningPath.Next(lesson.ref(), lesson.title(), lesson.minutes(), lesson.openedAt() != null, course.code(),
                        course.title())));
    }

    /** All courses that the caller may see, in the order of the tiers. */
    public List<CourseCard> all() {
        return shelf.courses(shelf.ladder());
    }

    /** @throws Failure.NotFound if there is none that the caller may see */
    public CourseView course(String code) {
        return all().stream().filter(course -> course.code().equals(code)).findFirst()
                .map(course -> CourseView.of(course, shelf.lessons(code)))
                .orElseThrow(() -> new Failure.NotFound("curriculum.course.unknown"));
    }

    /**
     * @param ref {@code pack/lesson}
     * @throws Failure.NotFound if there is none that the caller may see
     */
    public LessonView lesson(String ref) {
        return view(shelf.text(ref).orElseThrow(() -> new Failure.NotFound("curriculum.lesson.unknown")));
    }

    /** @throws Failure.NotFound if there is none that the caller may see */
    public LessonView lessonById(String id) {
        return view(shelf.textById(id).orElseThrow(() -> new Failure.NotFound("curriculum.lesson.unknown")));
    }

    private LessonView view(Shelf.Text text) {
        if (!shelf.ladder().shows(text.tier())) {
            throw new Failure.NotFound("curriculum.lesson.unknown");
        }
        List<LessonCard> lessons = shelf.lessons(text.courseCode());
        int place = Stream.iterate(0, i -> i + 1).limit(lessons.size()).filter(i -> lessons.get(i).id().equals(text.id())).findFirst()
                .orElseThrow();
        LessonCard card = lessons.get(place);
        return new LessonView(card.id(), card.ref(), card.title(), card.minutes(), card.percent(), card.done(), place + 1, text.html(),
                questions(card.ref()), text.courseCode(), text.courseTitle(), lessons, place == 0 ? null : lessons.get(place - 1),
                place + 1 == lessons.size() ? null : lessons.get(place + 1));
    }

    private int questions(String ref) {
        return bank.topics().stream().filter(topic -> topic.ref().equals(ref)).mapToInt(Topic::machineMarked).sum();
    }

    /** The lessons of every course that the caller may see, in order: where his practice comes from. */
    public List<TopicInSight> topics() {
        return shelf.topics(shelf.ladder());
    }
}
