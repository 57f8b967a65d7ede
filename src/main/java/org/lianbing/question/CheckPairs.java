package org.lianbing.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.question.Typed.TypedOption;

/** Of matchings. */
final class CheckPairs implements CheckBody {

    private final Typed typed;
    private final CheckTyped check;
    private final List<Pair> pairs;

    CheckPairs(Typed typed, CheckTyped check) {
        this.typed = typed;
        this.check = check;
        this.pairs = typed.options().stream().filter(option -> !option.text().isBlank()).map(Pair::of).toList();
    }

    @Override
    public void refuse() {
        List<Pair> left = left();
        List<String> right = List.copyOf(options().keySet());
        for (int i = 0; i < pairs.size(); i++) {
            check.refuseUnless(!Folded.of(pairs.get(i).right()).isEmpty(), "options", "question.typed.pair", i + 1);
        }
        if (left.size() < 2 || left.size() > MOST_OPTIONS || right.size() < 2 || right.size() > MOST_OPTIONS) {
            check.refuse("options", "question.typed.pairs", MOST_OPTIONS);
        } else if (!differ(left.stream().map(Pair::left).toList())) {
            check.refuse("options", "question.typed.sameLeft");
        } else if (!differ(right)) {
            check.refuse("options", "question.typed.sameOptions");
        }
        typed.options().forEach(option -> check.text("options", option.text(), false));
    }

    private static boolean differ(List<String> texts) {
        return texts.stream().map(Folded::of).distinct().count() == texts.size();
    }

    @Override
    public Body body() {
        List<Pair> left = left();
        List<String> leftIds = new OptionIds(OptionIds.NUMBERS, left.stream().map(Pair::leftId).toList()).byText(left.stream().map(Pair::left).toList());
        Map<String, String> options = options();
        List<String> texts = List.copyOf(options.keySet());
        List<String> ids = new OptionIds(OptionIds.LETTERS, List.copyOf(options.values())).byText(texts);
        Map<String, String> key = new LinkedHashMap<>();
        for (int i = 0; i < left.size(); i++) {
            key.put(leftIds.get(i), ids.get(texts.indexOf(left.get(i).right())));
        }
        return new Matching(RichText.html(typed.prompt().strip()), named(leftIds, left.stream().map(Pair::left).toList()), named(ids, texts), key);
    }

    private static List<Option> named(List<String> ids, List<String> texts) {
        List<Option> named = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            named.add(new Option(ids.get(i), RichText.html(texts.get(i))));
        }
        return named;
    }

    private List<Pair> left() {
        return pairs.stream().filter(pair -> !pair.left().isEmpty()).toList();
    }

    /** What is matched with, and how it was called before: those that belong to something first, the left-over ones after them. */
    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        left().forEach(pair -> options.putIfAbsent(pair.right(), pair.rightId()));
        pairs.forEach(pair -> options.putIfAbsent(pair.right(), pair.rightId()));
        return options;
    }

    /** A line, and how its two sides were called before. */
    private record Pair(String left, String right, String leftId, String rightId) {

        static Pair of(TypedOption option) {
            PairLine line = PairLine.of(option.text());
            int sign = option.id().indexOf(':');
            return new Pair(line.left(), line.right(), sign < 0 ? "" : option.id().substring(0, sign), option.id().substring(sign + 1));
        }
    }
}
