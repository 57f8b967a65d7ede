package org.lianbing.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.question.ChoiceMarks.Choice;
import org.lianbing.question.Typed.More;
import org.lianbing.question.Typed.TypedOption;

/** How the fields of a body would have to be typed. */
final class TypedBody {

    private TypedBody() {
    }

    static List<TypedOption> options(Body body) {
        if (body instanceof Matching matching) {
            return pairs(matching);
        }
        List<String> right = body instanceof SingleChoice single ? List.of(single.answer())
                : body instanceof MultipleChoice multiple ? List.copyOf(multiple.answer()) : List.of();
        return body.options().stream().map(option -> new TypedOption(option.id(), RichText.text(option.text()), right.contains(option.id()))).toList();
    }

    private static List<TypedOption> pairs(Matching matching) {
        Map<String, Option> options = matching.options().stream().collect(Collectors.toMap(Option::id, Function.identity()));
        List<TypedOption> lines = new ArrayList<>();
        matching.left().forEach(left -> lines.add(pair(left.id(), RichText.text(left.text()), options.get(matching.pairs().get(left.id())))));
        matching.options().stream().filter(option -> !matching.pairs().containsValue(option.id())).forEach(option -> lines.add(pair("", "", option)));
        return lines;
    }

    private static TypedOption pair(String leftId, String left, Option right) {
        return new TypedOption(leftId + ":" + right.id(), new PairLine(left, RichText.text(right.text())).line(), false);
    }

    static List<List<String>> answers(Body body) {
        return switch (body.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, MATCHING, ORDERING, CASE -> List.of();
            case TRUE_FALSE -> one(String.valueOf(((TrueFalse) body).answer()));
            case GAP -> ((Gap) body).answers();
            case CLOZE -> ((Cloze) body).gaps().stream().map(TypedBody::blank).toList();
            case NUMERIC -> one(((Numeric) body).answer().toPlainString());
            case SHORT_ANSWER -> one(((ShortAnswer) body).model());
            case ESSAY -> one(((Essay) body).model());
            case FILE -> one(((FileAnswer) body).model());
            case HOTSPOT -> ((Hotspot) body).areas().stream().map(area -> List.of(area(area))).toList();
        };
    }

    private static List<List<String>> one(String answer) {
        return List.of(List.of(answer));
    }

    private static List<String> blank(Cloze.Blank blank) {
        return blank.choices().isEmpty() ? blank.answers().stream().map(ChoiceMarks::typedWord).toList()
                : List.of(ChoiceMarks.typed(blank.choices().stream().map(choice -> new Choice(RichText.text(choice.text()),
                        blank.answers().contains(choice.id()))).toList()));
    }

    private static String area(Hotspot.Area area) {
        return Stream.of(area.x(), area.y(), area.width(), area.height()).map(number -> number.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(","));
    }

    static More more(Body body) {
        return switch (body.kind()) {
            case ORDERING -> More.ordered(((Ordering) body).partial());
            case ESSAY -> More.rubric(((Essay) body).rubric().stream().map(Essay.Criterion::line).toList());
            case HOTSPOT -> More.picture(((Hotspot) body).picture());
            case FILE -> More.accepting(((FileAnswer) body).accepts().stream().map(FileAnswer.Accepted::code).toList());
            case CASE -> More.parts(body.parts().stream().map(Typed::of).toList());
            default -> More.NONE;
        };
    }
}
