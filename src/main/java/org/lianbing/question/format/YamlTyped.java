package org.lianbing.question.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianbing.question.Body;
import org.lianbing.question.CheckTyped;
import org.lianbing.question.Checked;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Ordering;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.More;
import org.lianbing.question.Typed.TypedOption;

/** Reads the rarer kinds, which a pack writes as they are typed into the form: {@code left = right}, {@code =right~wrong}, {@code 40 text}. */
final class YamlTyped {

    /** What the form calls otherwise than a pack. */
    private static final Map<Kind, Map<String, String>> NAMES = Map.of(Kind.MATCHING, Map.of("options", "pairs"), Kind.ORDERING, Map.of("options", "steps"),
            Kind.CLOZE, Map.of("answer", "answers"), Kind.ESSAY, Map.of("answer", "model"), Kind.FILE, Map.of("answer", "model"));

    private final YamlFields fields;
    private final Problems problems;
    private final String prompt;

    YamlTyped(YamlFields fields, Problems problems, String prompt) {
        this.fields = fields;
        this.problems = problems;
        this.prompt = prompt;
    }

    /** Empty if the question has a problem, whether found here or before. */
    Optional<Body> read(Kind kind) {
        Typed typed = Typed.part(kind, prompt, options(kind), answers(kind), Partial.NONE, Wrong.ZERO, "", "", more(kind));
        if (!problems.none()) {
            return Optional.empty();
        }
        Checked checked = CheckTyped.of(typed);
        checked.problems().forEach(problem -> fields.refuse(NAMES.get(kind).getOrDefault(problem.field(), problem.field()), problem.code(),
                problem.args().toArray()));
        return problems.none() ? Optional.of(checked.content().body()) : Optional.empty();
    }

    private List<TypedOption> options(Kind kind) {
        String name = NAMES.get(kind).get("options");
        return name == null ? List.of() : fields.texts(name).stream().map(text -> new TypedOption("", text, false)).toList();
    }

    private List<List<String>> answers(Kind kind) {
        return switch (kind) {
            case CLOZE -> fields.textLists("answers");
            case ESSAY, FILE -> List.of(List.of(fields.has("model") ? fields.text("model") : ""));
            default -> List.of();
        };
    }

    private More more(Kind kind) {
        return switch (kind) {
            case ORDERING -> More.ordered(fields.choice("partial", List.of(Ordering.Partial.values()), Ordering.Partial::code, Ordering.Partial.NONE));
            case ESSAY -> More.rubric(fields.texts("rubric"));
            case FILE -> More.accepting(fields.texts("accepts"));
            default -> More.NONE;
        };
    }
}
