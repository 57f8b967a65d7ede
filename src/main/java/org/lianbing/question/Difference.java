package org.lianbing.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an author changed from one revision to another, as the form's fields. */
public final class Difference {

    private Difference() {
    }

    /** @return codes of fields: {@code kind, prompt, options, answer, marking, picture, parts, explanation, topic, importance, difficulty, tags, source} */
    public static List<String> between(Revision before, Revision after) {
        Typed old = Typed.of(before.content());
        Typed now = Typed.of(after.content());
        List<String> changed = new ArrayList<>();
        note(changed, "kind", old.kind(), now.kind());
        note(changed, "prompt", old.prompt(), now.prompt());
        note(changed, "options", texts(old), texts(now));
        note(changed, "answer", List.of(right(old), old.answers(), old.tolerance(), old.unit()), List.of(right(now), now.answers(), now.tolerance(), now.unit()));
        note(changed, "marking", marking(old), marking(now));
        note(changed, "picture", old.more().picture(), now.more().picture());
        note(changed, "parts", plain(old), plain(now));
        note(changed, "explanation", old.explanation(), now.explanation());
        note(changed, "topic", before.topic(), after.topic());
        note(changed, "importance", old.importance(), now.importance());
        note(changed, "difficulty", old.difficulty(), now.difficulty());
        note(changed, "tags", old.tags(), now.tags());
        note(changed, "source", old.source(), now.source());
        return changed;
    }

    private static List<Object> marking(Typed typed) {
        return List.of(typed.partial(), typed.wrong(), typed.more().order(), typed.more().rubric(), typed.more().accepts());
    }

    /** The parts of a case, whatever their options are called inside. */
    private static List<Typed> plain(Typed typed) {
        return typed.more().parts().stream().map(part -> Typed.part(part.kind(), part.prompt(), part.options().stream()
                .map(option -> new Typed.TypedOption("", option.text(), option.right())).toList(), part.answers(), part.partial(), part.wrong(),
                part.tolerance(), part.unit(), part.more())).toList();
    }

    private static List<String> texts(Typed typed) {
        return typed.options().stream().map(Typed.TypedOption::text).toList();
    }

    private static List<String> right(Typed typed) {
        return typed.options().stream().filter(Typed.TypedOption::right).map(Typed.TypedOption::text).toList();
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
