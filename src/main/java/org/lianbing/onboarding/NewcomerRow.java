package org.lianbing.onboarding;

import java.time.LocalDate;
import org.lianbing.kernel.Score;
import org.lianbing.people.MemberCard;

/**
 * A newcomer and how far he is.
 *
 * @param due      by when his contract is decided, or null
 * @param daysLeft until then, negative when it is past; 0 without a day
 * @param mentor   null as long as none is given
 * @param score    of the written exam, null without a result
 * @param early    whether the exam was opened to him before all was done
 */
public record NewcomerRow(MemberCard member, LocalDate from, LocalDate due, long daysLeft, MemberCard mentor, int topicsDone, int topics,
        Shadowing shadowing, NextStep.ExamState exam, Score score, boolean early, NextStep next) {

    private static final int SOON = 14;

    public boolean overdue() {
        return due != null && daysLeft < 0;
    }

    /** Within two weeks, and more is open than the decision. */
    public boolean soon() {
        return due != null && daysLeft >= 0 && daysLeft <= SOON && next != NextStep.DECIDE;
    }
}
