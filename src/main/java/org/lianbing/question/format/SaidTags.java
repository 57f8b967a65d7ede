package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianbing.question.ChoiceMarks;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Typed;

/**
 * Tags, where a format has no other place for what we know of a question: {@code 难度:3}. So it survives a stay in another system, and is
 * read there with profit.
 */
final class SaidTags {

    private static final String KIND = "题型";
    private static final String DIFFICULTY = "难度";
    private static final String IMPORTANCE = "重要程度";
    private static final String SOURCE = "来源";
    private static final String PARTIAL = "少选";
    private static final String WRONG = "错选";
    private static final String UNIT = "单位";

    private SaidTags() {
    }

    /** Its own and, of all else, what is not as usual. */
    static List<String> of(Typed typed) {
        List<String> tags = new ArrayList<>(typed.tags());
        note(tags, KIND, typed.kind() == Kind.CLOZE ? typed.kind().code() : "");
        note(tags, DIFFICULTY, typed.difficulty() == Typed.USUAL_DIFFICULTY ? "" : String.valueOf(typed.difficulty()));
        note(tags, IMPORTANCE, typed.importance() == Importance.X ? "" : typed.importance().name());
        note(tags, SOURCE, typed.source());
        if (typed.kind() == Kind.MULTIPLE_CHOICE) {
            note(tags, PARTIAL, typed.partial() == Partial.PER_OPTION ? "" : typed.partial().code());
            note(tags, WRONG, typed.wrong() == Wrong.ZERO ? "" : typed.wrong().code());
        }
        note(tags, UNIT, typed.unit());
        return tags;
    }

    private static void note(List<String> tags, String name, String said) {
        if (!said.isEmpty()) {
            tags.add(name + ":" + said);
        }
    }

    /** Takes them apart again. */
    static void into(Draft draft, List<String> tags) {
        Stream<String> names = Stream.of(KIND, DIFFICULTY, IMPORTANCE, SOURCE, PARTIAL, WRONG, UNIT);
        draft.tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).toList();
        names.forEach(name -> said(draft.tags, name).ifPresent(tag -> {
            if (apply(draft, name, tag.substring(name.length() + 1).strip())) {
                draft.tags = draft.tags.stream().filter(other -> !other.equals(tag)).toList();
            }
        }));
    }

    private static Optional<String> said(List<String> tags, String name) {
        return tags.stream().filter(tag -> tag.startsWith(name + ":") || tag.startsWith(name + "：")).reduce((first, last) -> last);
    }

    /** Whether that was what it said. */
    private static boolean apply(Draft draft, String name, String said) {
        return switch (name) {
            case KIND -> known(Optional.of(said).filter(Kind.CLOZE.code()::equals), kind -> cloze(draft));
            case DIFFICULTY -> known(Vocabulary.difficulty(said), level -> draft.difficulty = level);
            case IMPORTANCE -> known(Vocabulary.importance(said), importance -> draft.importance = importance);
            case PARTIAL -> known(Vocabulary.partial(said), partial -> draft.partial = partial);
            case WRONG -> known(Vocabulary.wrong(said), wrong -> draft.wrong = wrong);
            case UNIT -> known(Optional.of(said), unit -> draft.unit = unit);
            default -> known(Optional.of(said), source -> draft.source = source);
        };
    }

    private static Draft cloze(Draft draft) {
        if (draft.kind == Kind.GAP) {
            draft.kind = Kind.CLOZE;
            draft.answers.replaceAll(gap -> gap.stream().map(ChoiceMarks::typedWord).toList());
        }
        return draft;
    }

    private static <T> boolean known(Optional<T> meant, Function<T, Object> taking) {
        return meant.map(taking).isPresent();
    }
}
