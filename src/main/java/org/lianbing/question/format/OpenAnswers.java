package org.lianbing.question.format;

import java.util.List;
import org.lianbing.question.Kind;
import org.lianbing.question.Typed.More;

/** Questions that a person marks. */
final class OpenAnswers {

    /** The rubric of a question that brings nothing a marker could go by. */
    private static final List<String> AS_A_WHOLE = List.of("100 回答的整体质量");

    private OpenAnswers() {
    }

    static void into(Draft draft, String model, List<String> rubric) {
        boolean wholly = model.isBlank() && rubric.isEmpty();
        draft.kind = wholly || !rubric.isEmpty() ? Kind.ESSAY : Kind.SHORT_ANSWER;
        draft.more = draft.kind == Kind.ESSAY ? More.rubric(wholly ? AS_A_WHOLE : rubric) : More.NONE;
        draft.answer(model);
    }
}
