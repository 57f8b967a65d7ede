package org.lianbing.curriculum;

import java.util.List;

/**
 * A course with its lessons in order, with the caller's progress.
 *
 * @param minutes reading time of all lessons
 * @param done    how many lessons the caller has learnt
 * @param next    the first lesson that he has not learnt yet; null when he has learnt all
 */
public record CourseView(String code, String title, String summary, String tier, String dimension, int minutes, int done,
        List<LessonCard> lessons, LessonCard next) {

    public CourseView {
        lessons = List.copyOf(lessons);
    }

    static CourseView of(CourseCard card, List<LessonCard> lessons) {
        return new CourseView(card.code(), card.title(), card.summary(), card.tier(), card.dimension(), card.minutes(), card.done(), lessons,
                lessons.stream().filter(lesson -> !lesson.done()).findFirst().orElse(null));
    }
}
