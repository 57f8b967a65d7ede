package org.lianbing.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lianbing.curriculum.Courses;
import org.lianbing.curriculum.LessonCard;
import org.lianbing.curriculum.LessonView;
import org.lianbing.curriculum.LessonWords;
import org.lianbing.curriculum.NoteProgress;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Assets;
import org.lianbing.platform.web.Screen;

/** A lesson to read; at its end its reader says that he has learnt it. */
@Named
@RequestScoped
public class LessonPage {

    @Inject
    Courses courses;
    @Inject
    NoteProgress progress;
    @Inject
    Screen screen;
    @Inject
    Texts texts;
    @Inject
    Assets assets;

    private String ref;
    private LessonView lesson;

    public void load() {
        lesson = courses.lesson(ref);
    }

    public String learnt() {
        return screen.submit(() -> {
            load();
            progress.note(lesson.id(), null, true);
            return Screen.onward(getOnward(), "curriculum.done.lesson");
        });
    }

    /** The page after this lesson: the next one, or the course when it was the last. */
    public String getOnward() {
        return lesson.next() == null ? "/curriculum/course?key=" + lesson.courseCode() : "/curriculum/lesson?ref=" + lesson.next().ref();
    }

    public String getHtml() {
        return LessonWords.in(texts.own(lesson.html()), texts.get("curriculum.lesson.fillIn"), texts.get("curriculum.lesson.verify"),
                assets.getBase() + "/icons.svg");
    }

    public long getLearntLessons() {
        return lesson.lessons().stream().filter(LessonCard::done).count();
    }

    public LessonView getLesson() {
        return lesson;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
