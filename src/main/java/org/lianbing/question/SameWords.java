package org.lianbing.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions that differ only in how their options are called inside say the same. */
final class SameWords {

    private SameWords() {
    }

    /** With options called o1, o2 … by their places. */
    static Content named(Content content) {
        Body body = content.body();
        List<String> ids = Option.ids(body.options());
        Body named = body instanceof SingleChoice single ? new SingleChoice(single.prompt(), named(single.options()), name(ids, single.answer()))
                : body instanceof MultipleChoice multiple ? named(multiple, ids) : body;
        return new Content(named, content.explanation(), content.importance(), content.difficulty(), content.tags(), content.source());
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
