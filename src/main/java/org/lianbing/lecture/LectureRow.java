package org.lianbing.lecture;

import java.time.Instant;
import org.lianbing.kernel.MemberId;

/**
 * A turn, and how far its lecture is.
 *
 * @param lecture null while nothing was begun
 * @param title   of the lecture; empty while he has not chosen one
 * @param readyAt when he last said that it is ready, or null
 */
public record LectureRow(long meeting, String meetingTitle, String unit, Instant startsAt, MemberId lecturer, String name, String number, Long lecture,
        String title, LectureState state, Instant readyAt) {

    public boolean isReady() {
        return state == LectureState.READY || state == LectureState.GIVEN;
    }
}
