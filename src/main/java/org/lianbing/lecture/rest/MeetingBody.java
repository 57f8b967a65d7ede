package org.lianbing.lecture.rest;

import java.time.Instant;
import java.util.List;
import org.lianbing.lecture.MeetingRow;

/** A meeting on the wire; lecturers in their order, named by their number. */
public record MeetingBody(String id, String series, String kind, String title, String place, Instant startsAt, int minutes, String state, String chair,
        List<LecturerBody> lecturers) {

    static MeetingBody of(MeetingRow row) {
        Long series = row.meeting().seriesId();
        return new MeetingBody(String.valueOf(row.meeting().id()), series == null ? null : series.toString(), row.meeting().kind().code(),
                row.meeting().title(), row.meeting().place(), row.meeting().startsAt(), row.meeting().minutes(), row.meeting().state().code(),
                row.chairName(), row.lecturers().stream().map(one -> new LecturerBody(one.id(), one.number(), one.name(), one.title())).toList());
    }

    /** @param title of what he gives; empty until he has chosen one */
    public record LecturerBody(String id, String number, String name, String title) {
    }
}
