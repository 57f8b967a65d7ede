package org.lianbing.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianbing.kernel.Problem;

/** Finds everything that is wrong with what an author typed, so that he mends it at one go. */
public final class CheckTyped {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_UNIT = 20;
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

    private final String path;
    private final List<Problem> problems;

    private CheckTyped(String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /**
     * Never fails: what is wrong is in the result, under the names of the fields of {@link Typed}; with {@code p1-} before them for the
     * first part of a case, and so on.
     */
    public static Checked of(Typed typed) {
        return new CheckTyped("", new ArrayList<>()).content(typed);
    }

    /** For a part of a case, from 1: what it finds is added to what was found before. */
    CheckTyped part(int number) {
        return new CheckTyped(inPart(number), problems);
    }

    /** Before the names of the fields of a part. */
    public static String inPart(int number) {
        return "p" + number + "-";
    }

    public static boolean isOfPart(Problem problem) {
        return problem.field().matches("p\\d+-.*");
    }

    private Checked content(Typed typed) {
        text("explanation", typed.explanation(), false);
        Set<String> tags = tags(typed);
        if (typed.importance() == null) {
            refuse("importance", "question.typed.importance");
        }
        if (typed.difficulty() < 1 || typed.difficulty() > 5) {
            refuse("difficulty", "question.typed.difficulty");
        }
        text("source", typed.source(), false);
        if (typed.source().strip().length() > Content.LONGEST_SOURCE) {
            refuse("source", "question.typed.long", Content.LONGEST_SOURCE);
        }
        CheckBody body = body(typed);
        return problems.isEmpty() ? made(typed, body.body(), tags) : new Checked(null, List.copyOf(problems));
    }

    /** Notes what is wrong with it. */
    CheckBody body(Typed typed) {
        text("prompt", typed.prompt(), true);
        CheckBody body = CheckBody.of(typed, this);
        body.refuse();
        return body;
    }

    private static Checked made(Typed typed, Body body, Set<String> tags) {
        String explanation = RichText.html(typed.explanation().strip());
        if (!QuestionDraft.fits(body, explanation)) {
            return new Checked(null, List.of(Problem.at("prompt", "question.typed.tooLong")));
        }
        return new Checked(new Content(body, explanation, typed.importance(), typed.difficulty(), tags, typed.source().strip()), List.of());
    }

    private Set<String> tags(Typed typed) {
        Set<String> tags = new LinkedHashSet<>();
        typed.tags().stream().map(String::strip).filter(tag -> !tag.isEmpty()).forEach(tags::add);
        if (tags.size() > QuestionDraft.MOST_TAGS) {
            refuse("tags", "question.yaml.tags.many", QuestionDraft.MOST_TAGS);
        }
        tags.stream().filter(tag -> !QuestionDraft.isTag(tag) || UNWANTED.matcher(tag).find()).findFirst()
                .ifPresent(tag -> refuse("tags", "question.yaml.tags.form", tag));
        return tags;
    }

    void unit(String unit) {
        text("unit", unit, false);
        if (unit.strip().length() > LONGEST_UNIT) {
            refuse("unit", "question.typed.long", LONGEST_UNIT);
        }
    }

    void text(String field, String text, boolean needed) {
        if (needed && Folded.of(text).isEmpty()) {
            refuse(field, "question.typed." + field);
        } else if (UNWANTED.matcher(text).find()) {
            refuse(field, "question.typed.characters");
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            refuse(field, "question.typed.long", LONGEST);
        }
    }

    void refuseUnless(boolean good, String field, String code, Object... args) {
        if (!good) {
            refuse(field, code, args);
        }
    }

    void refuse(String field, String code, Object... args) {
        problems.add(Problem.at(path + field, code, args));
    }
}
