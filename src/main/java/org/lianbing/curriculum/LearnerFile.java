package org.lianbing.curriculum;

import java.time.Instant;
import java.util.List;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.MemberCard;

/**
 * One member's learning.
 *
 * @param courses of his tier and those before; empty without a customer-manager's post
 * @param last    when he last opened or learnt a lesson, or null
 * @param exams   his results, the latest first
 */
public record LearnerFile(MemberCard member, List<CourseProgress> courses, Instant last, List<StatedOutcome> exams) {

    public LearnerFile {
        courses = List.copyOf(courses);
        exams = List.copyOf(exams);
    }
}
