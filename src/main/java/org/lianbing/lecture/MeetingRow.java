package org.lianbing.lecture;

import java.util.List;

/** A meeting as lists show it, with the names of who lectures, in their order. */
public record MeetingRow(Meeting meeting, String chairName, List<Lecturer> lecturers) {

    public MeetingRow {
        lecturers = List.copyOf(lecturers);
    }

    public String names() {
        return String.join("、", lecturers.stream().map(Lecturer::name).toList());
    }

    /** @param title of what he gives; empty until he has chosen one */
    public record Lecturer(String id, String number, String name, String title) {
    }
}
