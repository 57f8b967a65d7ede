package org.lianbing.lecture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lianbing.kernel.MemberId;

/**
 * A meeting as it is called.
 *
 * @param day       of {@code startsAt}, in the unit's zone
 * @param minutes   how long it lasts, 10 to 480
 * @param lecturers in their order; may be empty
 */
public record NewMeeting(MeetingKind kind, long unit, String title, String place, LocalDate day, Instant startsAt, int minutes, MemberId chair,
        List<MemberId> lecturers) {

    public NewMeeting {
        lecturers = List.copyOf(lecturers);
    }
}
