package org.lianbing.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lianbing.curriculum.Courses;
import org.lianbing.curriculum.LearningPath;
import org.lianbing.platform.Language;
import org.lianbing.platform.Texts;

/** 学习: the next step, the courses of my tier, and those to go back to. */
@Named
@RequestScoped
public class PathPage {

    @Inject
    Courses courses;

    @Inject
    Texts texts;

    private LearningPath path;

    public void load() {
        path = courses.path();
    }

    public LearningPath getPath() {
        return path;
    }

    /** Whether the reader has a tier of his own that has courses. */
    public boolean isOnPath() {
        return path.groups().stream().anyMatch(LearningPath.Group::own);
    }

    public String title(LearningPath.Group group) {
        return texts.getLanguage() == Language.EN ? group.titleEn() : texts.own(group.title());
    }
}
