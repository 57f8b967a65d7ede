package org.lianbing.exam;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.lianbing.kernel.Score;
import org.lianbing.question.Body;
import org.lianbing.question.Gap;
import org.lianbing.question.Option;

/**
 * What somebody types from an answer sheet of paper (答题卡), read as the response of its question: pure. Letters name the options in
 * the order in which they are printed. Nothing typed is nothing answered.
 *
 * @param response null where nothing was answered, or a person gives points
 * @param points   what a person gave, where no machine marks; else null
 * @param problem  the key of the sentence that says why it cannot be read; else null
 * @param words    fill that sentence
 */
record TypedAnswer(JsonValue response, Score points, String problem, List<Object> words) {

    private static final TypedAnswer NOTHING = new TypedAnswer(null, null, null, List.of());
    private static final Set<String> RIGHT = Set.of("√", "✓", "✔", "V", "T", "Y", "1", "对", "是", "正确", "A");
    private static final Set<String> WRONG = Set.of("×", "✗", "✘", "X", "F", "N", "0", "错", "否", "错误", "B");
    private static final String SEPARATORS = "[\\s,，、.;；]";
    private static final String LEFT_OPEN = "-";

    static TypedAnswer read(String typed, Body body, List<String> optionOrder, Score worth) {
        String plain = typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        if (!body.machineMarked()) {
            return points(plain, worth);
        }
        if (plain.isEmpty()) {
            return NOTHING;
        }
        TypedAnswer read = switch (body.kind()) {
            case SINGLE_CHOICE -> single(letters(plain), optionOrder);
            case MULTIPLE_CHOICE -> several(letters(plain), optionOrder);
            case TRUE_FALSE -> sign(plain, JsonValue.TRUE, JsonValue.FALSE);
            case HOTSPOT -> sign(plain, body.key(), null);
            case NUMERIC -> response(JSON.createValue(plain));
            case GAP -> words(parts(typed.strip(), Gap.count(body.prompt())), Gap.count(body.prompt()));
            case MATCHING -> matching(letters(plain), ids(body.face().left()), optionOrder);
            case ORDERING -> ordering(letters(plain), optionOrder);
            case CLOZE -> cloze(typed.strip(), body.face().gaps());
            case SHORT_ANSWER, ESSAY, FILE, CASE -> throw new IllegalArgumentException("no machine marks a " + body.kind());
        };
        return read.response() == null || body.fits(read.response()) ? read : problem("exam.key.shape");
    }

    private static TypedAnswer points(String plain, Score worth) {
        if (!plain.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            return problem(plain.isEmpty() ? "exam.key.noPoints" : "exam.key.points", worth);
        }
        Score points = new Score(new BigDecimal(plain));
        return points.compareTo(worth) > 0 ? problem("exam.key.points", worth) : new TypedAnswer(null, points, null, List.of());
    }

    private static TypedAnswer single(String letters, List<String> order) {
        return letters.length() == 1 && at(letters.charAt(0), order) != null ? response(JSON.createValue(at(letters.charAt(0), order)))
                : problem("exam.key.letter", last(order));
    }

    private static TypedAnswer several(String letters, List<String> order) {
        JsonArrayBuilder ids = JSON.createArrayBuilder();
        for (char letter : letters.toCharArray()) {
            if (at(letter, order) == null || letters.indexOf(letter) != letters.lastIndexOf(letter)) {
                return problem("exam.key.letters", last(order));
            }
        }
        order.stream().filter(id -> letters.indexOf('A' + order.indexOf(id)) >= 0).forEach(ids::add);
        return response(ids.build());
    }

    private static TypedAnswer sign(String plain, JsonValue right, JsonValue wrong) {
        String sign = plain.toUpperCase(Locale.ROOT);
        return RIGHT.contains(sign) ? response(right) : WRONG.contains(sign) ? response(wrong) : problem("exam.key.sign");
    }

    private static TypedAnswer matching(String letters, List<String> left, List<String> order) {
        JsonObjectBuilder pairs = JSON.createObjectBuilder();
        for (int i = 0; i < letters.length(); i++) {
            if (i >= left.size() || at(letters.charAt(i), order) == null && letters.charAt(i) != '-') {
                return problem("exam.key.pairs", left.size(), last(order));
            }
            if (letters.charAt(i) != '-') {
                pairs.add(left.get(i), at(letters.charAt(i), order));
            }
        }
        return letters.length() == left.size() ? response(pairs.build()) : problem("exam.key.pairs", left.size(), last(order));
    }

    private static TypedAnswer ordering(String letters, List<String> order) {
        JsonArrayBuilder ids = JSON.createArrayBuilder();
        letters.chars().filter(letter -> at((char) letter, order) != null).distinct().forEach(letter -> ids.add(at((char) letter, order)));
        return letters.length() == order.size() && letters.chars().distinct().filter(letter -> at((char) letter, order) != null).count() == order.size()
                ? response(ids.build()) : problem("exam.key.order", order.size());
    }

    private static TypedAnswer cloze(String typed, List<List<Option>> gaps) {
        boolean allChosen = gaps.stream().noneMatch(List::isEmpty);
        String plain = letters(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        List<String> parts = allChosen ? Stream.of(plain.split("")).toList() : parts(typed, gaps.size());
        List<String> read = new ArrayList<>();
        for (int i = 0; i < Math.min(parts.size(), gaps.size()); i++) {
            List<String> choices = ids(gaps.get(i));
            String part = parts.get(i).strip();
            String choice = choices.isEmpty() || part.isEmpty() || part.equals(LEFT_OPEN) ? part : at(letters(part + "?").charAt(0), choices);
            if (choice == null) {
                return problem("exam.key.letter", last(choices));
            }
            read.add(choice.equals(LEFT_OPEN) ? "" : choice);
        }
        return parts.size() > gaps.size() ? problem("exam.key.gaps", gaps.size()) : words(read, gaps.size());
    }

    private static TypedAnswer words(List<String> parts, int gaps) {
        JsonArrayBuilder words = JSON.createArrayBuilder();
        for (String part : parts) {
            if (part.isBlank() || part.strip().equals(LEFT_OPEN)) {
                words.addNull();
            } else {
                words.add(part.strip());
            }
        }
        return parts.size() > gaps ? problem("exam.key.gaps", gaps) : response(words.build());
    }

    /** One gap takes everything, also what has a semicolon in it. */
    private static List<String> parts(String typed, int gaps) {
        return gaps == 1 ? List.of(typed) : List.of(typed.split("[;；]", -1));
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }

    private static String letters(String plain) {
        return plain.replaceAll(SEPARATORS, "").toUpperCase(Locale.ROOT);
    }

    private static String at(char letter, List<String> order) {
        int place = letter - 'A';
        return place >= 0 && place < order.size() ? order.get(place) : null;
    }

    private static String last(List<String> order) {
        return String.valueOf((char) ('A' + order.size() - 1));
    }

    private static TypedAnswer response(JsonValue response) {
        return new TypedAnswer(response, null, null, List.of());
    }

    private static TypedAnswer problem(String code, Object... words) {
        return new TypedAnswer(null, null, code, List.of(words));
    }
}
