package org.lianbing.lecture;

import java.util.List;
import org.lianbing.kernel.Problem;

/** What holds for every meeting's form. */
final class MeetingChecks {

    static final int LONGEST_TEXT = 200;
    static final int SHORTEST_MINUTES = 10;
    static final int LONGEST_MINUTES = 480;

    private MeetingChecks() {
    }

    static void text(String field, String text, List<Problem> problems) {
        if (text == null || text.isBlank()) {
            problems.add(Problem.at(field, "lecture.required"));
        } else if (text.length() > LONGEST_TEXT) {
            problems.add(Problem.at(field, "lecture.tooLong", LONGEST_TEXT));
        }
    }

    static void minutes(int minutes, List<Problem> problems) {
        if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES) {
            problems.add(Problem.at("minutes", "lecture.range", SHORTEST_MINUTES, LONGEST_MINUTES));
        }
    }
}
