package org.lianbing.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions that differ only in how their options are called inside say the same. */
final class SameWords {

    private SameWords() {
    }

    /** With options called o1, o2 … by their places. */
    static Content named(Content content) {
        return new Content(named(content.body()), content.explanation(), content.importance(), content.difficulty(), content.tags(), content.source());
    }

    private static Body named(Body body) {
        List<String> ids = Option.ids(body.options());
        return switch (body.kind()) {
            case SINGLE_CHOICE -> new SingleChoice(body.prompt(), named(body.options()), name(ids, ((SingleChoice) body).answer()));
            case MULTIPLE_CHOICE -> named((MultipleChoice) body, ids);
            case ORDERING -> new Ordering(body.prompt(), named(body.options()), ((Ordering) body).partial());
            case MATCHING -> named((Matching) body, ids);
            case CLOZE -> new Cloze(body.prompt(), ((Cloze) body).gaps().stream().map(SameWords::named).toList());
            case CASE -> new CaseStudy(body.prompt(), body.parts().stream().map(SameWords::named).toList());
            case TRUE_FALSE, GAP, NUMERIC, SHORT_ANSWER, ESSAY, HOTSPOT, FILE -> body;
        };
    }

    private static Body named(Matching matching, List<String> ids) {
        List<String> left = Option.ids(matching.left());
        Map<String, String> pairs = matching.pairs().entrySet().stream()
                .collect(Collectors.toMap(pair -> name(left, pair.getKey()), pair -> name(ids, pair.getValue())));
        return new Matching(matching.prompt(), named(matching.left()), named(matching.options()), pairs);
    }

    private static Cloze.Blank named(Cloze.Blank gap) {
        List<String> ids = Option.ids(gap.choices());
        return ids.isEmpty() ? gap : new Cloze.Blank(named(gap.choices()), List.of(name(ids, gap.answers().get(0))));
    }

    private static Body named(MultipleChoice multiple, List<String> ids) {
        Set<String> answer = multiple.answer().stream().map(id -> name(ids, id)).collect(Collectors.toSet());
        return new MultipleChoice(multiple.prompt(), named(multiple.options()), answer, multiple.partial(), multiple.wrong());
    }

    private static List<Option> named(List<Option> options) {
        List<Option> named = new ArrayList<>();
        options.forEach(option -> named.add(new Option("o" + (named.size() + 1), option.text())));
        return named;
    }

    private static String name(List<String> ids, String id) {
        return "o" + (ids.indexOf(id) + 1);
    }
}
