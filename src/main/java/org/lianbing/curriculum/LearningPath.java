package org.lianbing.curriculum;

import java.util.List;

/**
 * What the caller may learn.
 *
 * @param groups his own tier first, then the tiers before it, the latest first; for staff all others too
 * @param next   the first lesson of his own tier that he has not learnt yet; null when he has learnt all, or has no tier
 */
public record LearningPath(List<Group> groups, Next next) {

    public LearningPath {
        groups = List.copyOf(groups);
    }

    /**
     * The courses of one tier.
     *
     * @param title in simplified Chinese; titleEn in English
     * @param own   whether it is the tier that the caller is in
     */
    public record Group(String tier, String title, String titleEn, boolean own, List<CourseCard> courses) {

        public Group {
            courses = List.copyOf(courses);
        }
    }

    /** One tap away: a lesson and its course. */
    public record Next(String ref, String title, int minutes, boolean opened, String courseCode, String courseTitle) {
    }
}
