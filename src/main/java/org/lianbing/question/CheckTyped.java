package org.lianbing.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Problem;

/** Finds everything that is wrong with what an author typed, so that he mends it at one go. */
public final class CheckTyped {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_UNIT = 20;
    private static final String UNWANTED = "(?s).*[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]].*";

    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();

    private CheckTyped(Typed typed) {
        this.typed = typed;
    }

    /** Never fails: what is wrong is in the result, under the names of the fields of {@link Typed}. */
    public static Checked of(Typed typed) {
        CheckTyped check = new CheckTyped(typed);
        return check.content();
    }

    private Checked content() {
        text("prompt", typed.prompt(), true);
        text("explanation", typed.explanation(), false);
        Set<String> tags = tags();
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
        CheckBody body = new CheckBody(typed, this);
        body.refuse();
        return problems.isEmpty() ? made(body.body(), tags) : new Checked(null, List.copyOf(problems));
    }

    private Checked made(Body body, Set<String> tags) {
        String explanation = PlainText.html(typed.explanation().strip());
        if (!QuestionDraft.fits(body, explanation)) {
            return new Checked(null, List.of(Problem.at("prompt", "question.typed.tooLong")));
        }
        return new Checked(new Content(body, explanation, typed.importance(), typed.difficulty(), tags, typed.source().strip()), List.of());
    }

    private Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        typed.tags().stream().map(String::strip).filter(tag -> !tag.isEmpty()).forEach(tags::add);
        if (tags.size() > QuestionDraft.MOST_TAGS) {
            refuse("tags", "question.yaml.tags.many", QuestionDraft.MOST_TAGS);
        }
        tags.stream().filter(tag -> !QuestionDraft.isTag(tag) || tag.matches(UNWANTED)).findFirst()
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
        } else if (text.matches(UNWANTED)) {
            refuse(field, "question.typed.characters");
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            refuse(field, "question.typed.long", LONGEST);
        }
    }

    void refuse(String field, String code, Object... args) {
        problems.add(Problem.at(field, code, args));
    }
}
