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
 * @param days      how far his shadowing is
 * @param log       his days of shadowing, the latest first
 * @param today     by his unit's zone
 * @param shadowing the outcome of the shadowing days, or null
 * @param early     who opened the exam to him before all was done, or null
 * @param sitting   a written exam that he can sit now or soon, or null
 * @param exam      the outcome of the written exam, or null
 * @param assessors who assess him: his directors
 * @param deciders  who decide
 */
public record Confirmation(LocalDate from, LocalDate due, long daysLeft, CourseProgress course, MemberCard mentor, Shadowing days,
        List<ShadowingDay> log, LocalDate today, StatedOutcome shadowing, EarlyOpening early, MySitting sitting, StatedOutcome exam, List<MemberCard> assessors, List<MemberCard> deciders) {

    public boolean examPassed() {
        return exam != null && Boolean.TRUE.equals(exam.outcome().passed());
    }

    /** What of his log is still his to write: drafts, and what his mentor gave back. */
    public List<ShadowingDay> open() {
        return log.stream().filter(day -> day.state().isOpen()).toList();
    }

    /** Whether he has written of today. */
    public boolean wroteToday() {
        return log.stream().anyMatch(day -> day.day().equals(today));
    }
}
