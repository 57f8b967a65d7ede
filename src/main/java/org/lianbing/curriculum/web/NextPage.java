package org.lianbing.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lianbing.curriculum.Courses;
import org.lianbing.curriculum.LearningPath;
import org.lianbing.curriculum.LessonCard;

/** No page of its own: goes to the reader's next lesson, of one course or of all; to the path when there is none. */
@Named
@RequestScoped
public class NextPage {

    @Inject
    Courses courses;
    @Inject
    HttpServletRequest request;

    public void go() {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(request.getContextPath() + next(request.getParameter("course")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String next(String course) {
        if (course != null && !course.isEmpty()) {
            LessonCard lesson = courses.course(course).next();
            return lesson == null ? "/curriculum/course?key=" + course : "/curriculum/lesson?ref=" + lesson.ref();
        }
        LearningPath.Next next = courses.path().next();
        return next == null ? "/curriculum/path" : "/curriculum/lesson?ref=" + next.ref();
    }
}
