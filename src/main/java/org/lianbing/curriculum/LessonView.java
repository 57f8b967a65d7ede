package org.lianbing.curriculum;

import java.util.List;

/**
 * A lesson to read.
 *
 * @param number    its place in the course, from 1
 * @param html      sanitised; {@link LessonWords} puts the reader's words in
 * @param questions how many questions of it mark themselves, for practice
 * @param previous  the lesson before, or null
 * @param next      the lesson after, or null
 */
public record LessonView(String id, String ref, String title, int minutes, int percent, boolean done, int number, String html,
        int questions, String courseCode, String courseTitle, List<LessonCard> lessons, LessonCard previous, LessonCard next) {

    public LessonView {
        lessons = List.copyOf(lessons);
    }
}
