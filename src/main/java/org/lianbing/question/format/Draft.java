package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.More;
import org.lianbing.question.Typed.TypedOption;

/** A question while a reader puts it together; what is not said is as usual. */
final class Draft {

    final List<TypedOption> options = new ArrayList<>();
    final List<List<String>> answers = new ArrayList<>();
    List<String> tags = List.of();
    Kind kind;
    String prompt = "";
    Partial partial = Partial.NONE;
    Wrong wrong = Wrong.ZERO;
    String tolerance = "";
    String unit = "";
    String explanation = "";
    Importance importance = Importance.X;
    int difficulty = Typed.USUAL_DIFFICULTY;
    String source = "";
    More more = More.NONE;

    Draft(Kind kind, String prompt) {
        this.kind = kind;
        this.prompt = prompt.strip();
    }

    Draft option(String text, boolean right) {
        options.add(new TypedOption("", text.strip(), right));
        return this;
    }

    Draft answer(String answer) {
        answers.add(List.of(answer.strip()));
        return this;
    }

    Typed typed() {
        return new Typed(kind, prompt, List.copyOf(options), List.copyOf(answers), partial, wrong, tolerance, unit, explanation.strip(), importance,
                difficulty, tags, source, more);
    }
}
