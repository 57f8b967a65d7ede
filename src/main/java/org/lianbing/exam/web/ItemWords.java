package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianbing.exam.AnswerSheet;
import org.lianbing.platform.Texts;
import org.lianbing.question.Option;
import org.lianbing.question.PlainText;

/** Questions and answers as a reader understands them. */
@Named
@RequestScoped
public class ItemWords {

    @Inject
    Texts texts;

    /** Options of a choice with what the candidate chose and what is right. */
    public List<Shown> options(AnswerSheet.Item item) {
        return options(item.options(), item.response(), item.key());
    }

    /** The same of a question by itself; response and key may be null. */
    public List<Shown> options(List<Option> options, JsonValue response, JsonValue key) {
        return options.stream().map(option -> new Shown(letter(options.indexOf(option)), option, has(response, option.id()),
                has(key, option.id()))).toList();
    }

    /** The letters of what was chosen. */
    public String letters(List<Option> options, JsonValue response) {
        String letters = options(options, response, null).stream().filter(Shown::chosen).map(Shown::letter).collect(Collectors.joining());
        return letters.isEmpty() ? words(null) : letters;
    }

    /** The letters of these options. */
    public String lettersOf(List<Option> options, List<String> ids) {
        return options(options, null, null).stream().filter(shown -> ids.contains(shown.option().id())).map(Shown::letter).collect(Collectors.joining());
    }

    /** The key in few words: the letters of a choice, else the words of the response. */
    public String key(AnswerSheet.Item item) {
        return isChoice(item) ? options(item).stream().filter(Shown::right).map(Shown::letter).collect(Collectors.joining()) : words(item, item.key());
    }

    /** Whether each option is chosen or not, right or not. */
    public boolean isChoice(AnswerSheet.Item item) {
        return item.kind().equals("single-choice") || item.kind().equals("multiple-choice");
    }

    /** A response in the words of its question. */
    public String words(AnswerSheet.Item item, JsonValue value) {
        if (value instanceof JsonObject pairs) {
            return item.left().stream().filter(left -> pairs.containsKey(left.id()))
                    .map(left -> PlainText.text(left.text()) + " — " + text(item.options(), pairs.get(left.id()))).collect(Collectors.joining("\n"));
        } else if (value instanceof JsonArray array) {
            return switch (item.kind()) {
                case "ordering" -> array.stream().map(id -> text(item.options(), id)).collect(Collectors.joining(" → "));
                case "cloze" -> IntStream.range(0, array.size()).mapToObj(gap -> item.gaps().get(gap).isEmpty() ? words(array.get(gap))
                        : text(item.gaps().get(gap), array.get(gap))).collect(Collectors.joining(texts.get("shell.semicolon")));
                case "hotspot" -> texts.of("question.js.pointed", percent(array, 0), percent(array, 1));
                default -> words(value);
            };
        }
        return words(value);
    }

    private String text(List<Option> options, JsonValue id) {
        return options.stream().filter(option -> id instanceof JsonString text && text.getString().equals(option.id())).findFirst()
                .map(option -> PlainText.text(option.text())).orElseGet(() -> words(id));
    }

    /** Where was pointed at, in shares of the picture's width and height; null if nowhere. */
    public Point point(JsonValue value) {
        return value instanceof JsonArray pair && pair.size() == 2
                ? new Point(pair.getJsonNumber(0).bigDecimalValue(), pair.getJsonNumber(1).bigDecimalValue()) : null;
    }

    /** A place in a picture. */
    public record Point(BigDecimal x, BigDecimal y) {
    }

    private static int percent(JsonArray point, int place) {
        return point.getJsonNumber(place).bigDecimalValue().movePointRight(2).intValue();
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    private static boolean has(JsonValue value, String id) {
        if (value instanceof JsonString string) {
            return string.getString().equals(id);
        }
        return value instanceof JsonArray array && array.getValuesAs(JsonString.class).stream().anyMatch(text -> text.getString().equals(id));
    }

    /** A response without options. */
    public String words(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return texts.get("exam.js.empty");
        } else if (value == JsonValue.TRUE) {
            return texts.get("question.js.true");
        } else if (value == JsonValue.FALSE) {
            return texts.get("question.js.false");
        } else if (value instanceof JsonString string) {
            return string.getString();
        } else if (value instanceof JsonArray array) {
            return array.stream().map(this::words).collect(Collectors.joining(texts.get("shell.semicolon")));
        }
        return value.toString();
    }

    /** One option with its letter. */
    public record Shown(String letter, Option option, boolean chosen, boolean right) {
    }
}
