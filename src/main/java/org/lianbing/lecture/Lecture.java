package org.lianbing.lecture;

import org.lianbing.kernel.MemberId;

/**
 * What a member gives in a meeting.
 *
 * @param meeting null while he has no turn for it
 * @param title   empty until he has chosen one
 */
record Lecture(long id, Long meeting, MemberId lecturer, String title, LectureState state) {
}
