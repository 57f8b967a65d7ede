package org.lianbing.onboarding;

import java.time.LocalDate;
import java.util.List;
import org.lianbing.curriculum.CourseProgress;
import org.lianbing.exam.MySitting;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.MemberCard;

/**
 * A newcomer's way to the decision on his contract (我的转正).
 *
 * @param due       by when it is decided
 * @param daysLeft  until then; negative when it is past
 * @param course    the onboarding course
 * @param mentor    null as long as none is given
 * @param shadowing the outcome of the shadowing days, or null
 * @param sitting   a written exam that he can sit now or soon, or null
 * @param exam      the outcome of the written exam, or null
 * @param assessors who assess him: his directors
 * @param deciders  who decide
 */
public record Confirmation(LocalDate from, LocalDate due, long daysLeft, CourseProgress course, MemberCard mentor, StatedOutcome shadowing,
        MySitting sitting, StatedOutcome exam, List<MemberCard> assessors, List<MemberCard> deciders) {

    public boolean examPassed() {
        return exam != null && Boolean.TRUE.equals(exam.outcome().passed());
    }
}
