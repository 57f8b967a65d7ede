package org.lianbing.lecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.TypedOption;

/** What a plan may hold while it is written, and what it must hold when it is ready. */
final class PlanChecks {

    private static final int LINE = 200;
    private static final int TEXT = 2000;
    private static final int PROMPT = 1000;
    private static final int OPTION = 300;
    private static final int LONGEST_SECTION = 60;
    private static final Map<String, Kind> KINDS = Map.of(Kind.SINGLE_CHOICE.code(), Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE.code(),
            Kind.MULTIPLE_CHOICE, Kind.TRUE_FALSE.code(), Kind.TRUE_FALSE);

    private final List<Problem> problems = new ArrayList<>();

    private PlanChecks() {
    }

    /** @throws Failure.Invalid if it is more than there is room for; anything may still be missing */
    static void requireRoom(Plan plan) {
        PlanChecks checks = new PlanChecks();
        checks.fits("title", plan.title(), LINE);
        checks.fits("topic", plan.topic(), LINE);
        checks.count("aims", plan.aims().size(), Plan.MOST_AIMS);
        plan.aims().forEach(aim -> checks.fits("aims", aim, LINE));
        checks.count("sections", plan.sections().size(), Plan.MOST_SECTIONS);
        plan.sections().forEach(checks::section);
        checks.count("questions", plan.questions().size(), Plan.MOST_QUESTIONS);
        for (int i = 0; i < plan.questions().size(); i++) {
            checks.question("q" + (i + 1) + "-", plan.questions().get(i));
        }
        if (!checks.problems.isEmpty()) {
            throw new Failure.Invalid("lecture.meeting.invalid", checks.problems);
        }
    }

    private void section(Plan.Section section) {
        fits("sections", section.heading(), LINE);
        fits("sections", section.text(), TEXT);
        if (section.minutes() < 0 || section.minutes() > LONGEST_SECTION) {
            problems.add(Problem.at("sections", "lecture.prepare.minutes", LONGEST_SECTION));
        }
    }

    private void question(String at, Plan.Question question) {
        fits(at + "prompt", question.prompt(), PROMPT);
        fits(at + "explanation", question.explanation(), PROMPT);
        count(at + "options", question.options().size(), Plan.MOST_OPTIONS);
        question.options().forEach(option -> fits(at + "options", option.text(), OPTION));
        if (!KINDS.containsKey(question.kind())) {
            problems.add(Problem.at(at + "prompt", "question.propose.plain"));
        }
    }

    private void fits(String field, String text, int most) {
        if (text.length() > most) {
            problems.add(Problem.at(field, "lecture.tooLong", most));
        }
    }

    private void count(String field, int count, int most) {
        if (count > most) {
            problems.add(Problem.at(field, "lecture.prepare.tooMany", most));
        }
    }

    /** What is still missing, but for what the questions themselves lack; empty if nothing is. */
    static List<Problem> missing(Plan plan) {
        PlanChecks checks = new PlanChecks();
        checks.need(!plan.title().isEmpty(), "title", "lecture.prepare.missing.title");
        checks.need(!plan.aims().isEmpty(), "aims", "lecture.prepare.missing.aims");
        checks.need(plan.minutes() > 0, "sections", "lecture.prepare.missing.sections");
        checks.need(plan.questions().size() >= Plan.FEWEST_QUESTIONS, "questions", "lecture.prepare.missing.questions", Plan.FEWEST_QUESTIONS,
                plan.questions().size());
        return checks.problems;
    }

    private void need(boolean there, String field, String code, Object... args) {
        if (!there) {
            problems.add(Problem.at(field, code, args));
        }
    }

    /** As the question bank takes them. */
    static List<Typed> typed(Plan plan) {
        return plan.questions().stream().map(one -> new Typed(KINDS.get(one.kind()), one.prompt(),
                one.options().stream().map(option -> new TypedOption("", option.text(), option.right())).toList(),
                one.right() == null ? List.of() : List.of(List.of(one.right().toString())), Partial.NONE, Wrong.ZERO, "", "", one.explanation(),
                Importance.X, Typed.USUAL_DIFFICULTY, List.of(), plan.title())).toList();
    }
}
