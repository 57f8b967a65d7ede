package org.lianbing.merit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;

/**
 * A task force as it is set up.
 *
 * @param steps one milestone a line, its day first: {@code 2026-12-10 访谈 20 户}
 */
public record NewTaskForce(long unit, String title, String goal, MemberId leader, List<MemberId> others, LocalDate dueOn, String steps) {

    static final int MOST_STEPS = 30;
    static final int MOST_MEMBERS = 30;

    public NewTaskForce {
        others = List.copyOf(others);
    }

    /** Its milestones; what is none is a problem at its line. */
    List<TaskForce.Step> read(List<Problem> problems) {
        List<TaskForce.Step> read = new ArrayList<>();
        List<String> lines = steps == null ? List.of() : steps.lines().map(String::strip).toList();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isEmpty()) {
                read(at + 1, lines.get(at).split("[\\s　]+", 2), read, problems);
            }
        }
        if (read.size() > MOST_STEPS) {
            problems.add(Problem.at("steps", "merit.force.tooManySteps", MOST_STEPS));
        }
        return read;
    }

    private static void read(int line, String[] parts, List<TaskForce.Step> read, List<Problem> problems) {
        try {
            LocalDate due = LocalDate.parse(parts[0].replace('/', '-').replace('.', '-'));
            if (parts.length < 2 || parts[1].length() > 200) {
                problems.add(Problem.at("steps", "merit.force.stepText", line));
            } else {
                read.add(new TaskForce.Step(0, parts[1], due, null));
            }
        } catch (DateTimeParseException noDay) {
            problems.add(Problem.at("steps", "merit.force.stepDay", line));
        }
    }

    /** As {@link #steps} writes them. */
    public static String written(List<TaskForce.Step> steps) {
        return steps.stream().map(step -> step.dueOn() + " " + step.title()).collect(Collectors.joining("\n"));
    }
}
