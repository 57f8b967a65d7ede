package org.lianbing.shell;

import java.time.LocalDate;
import java.util.List;
import org.lianbing.curriculum.CourseProgress;
import org.lianbing.exam.MySitting;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.MemberCard;

/**
 * What is due for the caller, in order; what comes; how far he is; what he achieved.
 *
 * @param course    the course he is on, or null
 * @param newcomers those given to him as their mentor, or, for HR, all whose decision is ahead
 * @param newcomer  whether he is one himself
 */
public record TodayView(String name, LocalDate day, List<Due> due, List<MySitting> coming, CourseProgress course, boolean newcomer,
        List<NewcomerLine> newcomers, List<StatedOutcome> achieved) {

    /** @param dueOn by when his contract is decided, or null */
    public record NewcomerLine(MemberCard member, CourseProgress course, LocalDate dueOn) {
    }
}
