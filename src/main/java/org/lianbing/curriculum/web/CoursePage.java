package org.lianbing.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lianbing.curriculum.CourseView;
import org.lianbing.curriculum.Courses;

/** A course and its lessons. */
@Named
@RequestScoped
public class CoursePage {

    @Inject
    Courses courses;

    private String key;
    private CourseView course;

    public void load() {
        course = courses.course(key);
    }

    public CourseView getCourse() {
        return course;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
