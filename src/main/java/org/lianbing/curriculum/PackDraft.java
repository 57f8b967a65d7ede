package org.lianbing.curriculum;

import java.util.List;
import org.lianbing.question.QuestionDraft;

/** A pack as its files say, with nothing wrong in it. */
record PackDraft(String pack, String title, List<CourseDraft> courses) {

    PackDraft {
        courses = List.copyOf(courses);
    }

    List<QuestionDraft> questions() {
        return courses.stream().flatMap(course -> course.lessons().stream()).flatMap(lesson -> lesson.questions().stream()).toList();
    }

    /** @param tier a tier's code */
    record CourseDraft(String code, String title, String summary, String tier, Dimension dimension, List<LessonDraft> lessons) {

        CourseDraft {
            lessons = List.copyOf(lessons);
        }
    }

    /**
     * @param ref     {@code pack/lesson}
     * @param minutes reading time
     * @param html    sanitised
     */
    record LessonDraft(String ref, String title, int minutes, String html, List<QuestionDraft> questions) {

        LessonDraft {
            questions = List.copyOf(questions);
        }
    }
}
