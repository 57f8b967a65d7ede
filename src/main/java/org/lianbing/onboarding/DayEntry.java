package org.lianbing.onboarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;

/**
 * What a newcomer writes of a day of shadowing.
 *
 * @param visited how many customers, 0–60; at least 1 when it is sent
 * @param seen    at most 2,000 characters, as {@code did} and {@code asked}; one of seen and did is needed when it is sent
 */
public record DayEntry(LocalDate day, int visited, Set<VisitPoint> points, String seen, String did, String asked) {

    static final int LONGEST = 2000;
    private static final int MOST_VISITED = 60;

    public DayEntry {
        points = Set.copyOf(points);
        seen = plain(seen);
        did = plain(did);
        asked = plain(asked);
    }

    /** @throws Failure.Invalid if a point of the checklist is unknown */
    public static DayEntry of(LocalDate day, int visited, List<String> points, String seen, String did, String asked) {
        return new DayEntry(day, visited, VisitPoint.of(points), seen, did, asked);
    }

    /**
     * @param from  the newcomer's first day; what was before is none of it
     * @param today by his unit's zone
     * @throws Failure.Invalid naming every field that is wrong
     */
    void check(LocalDate from, LocalDate today, boolean toSend) {
        List<Problem> problems = new ArrayList<>();
        if (day == null || day.isAfter(today)) {
            problems.add(Problem.at("day", "onboarding.day.future"));
        } else if (day.isBefore(from)) {
            problems.add(Problem.at("day", "onboarding.day.beforeStart", from.toString()));
        }
        if (visited < (toSend ? 1 : 0) || visited > MOST_VISITED) {
            problems.add(Problem.at("visited", "onboarding.day.visitedRange", MOST_VISITED));
        }
        tooLong(problems, "seen", seen);
        tooLong(problems, "did", did);
        tooLong(problems, "asked", asked);
        if (toSend && seen.isEmpty() && did.isEmpty()) {
            problems.add(Problem.at("seen", "onboarding.day.empty"));
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("onboarding.day.invalid", problems);
        }
    }

    private static void tooLong(List<Problem> problems, String field, String text) {
        if (text.length() > LONGEST) {
            problems.add(Problem.at(field, "onboarding.day.long", LONGEST));
        }
    }

    private static String plain(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").replace("\u0000", "").strip();
    }
}
