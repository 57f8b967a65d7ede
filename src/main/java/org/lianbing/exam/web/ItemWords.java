package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import org.lianbing.exam.AnswerSheet;
import org.lianbing.platform.Texts;
import org.lianbing.question.Option;

/** Questions and answers as a reader understands them. */
@Named
@RequestScoped
public class ItemWords {

    @Inject
    Texts texts;

    /** Options of a choice with what the candidate chose and what is right. */
    public List<Shown> options(AnswerSheet.Item item) {
        return item.options().stream().map(option -> new Shown(letter(item.options().indexOf(option)), option, has(item.response(), option.id()),
                item.key() != null && has(item.key(), option.id()))).toList();
    }

    /** The key in few words: the letters of a choice, else the words of the response. */
    public String key(AnswerSheet.Item item) {
        return item.options().isEmpty() ? words(item.key())
                : options(item).stream().filter(Shown::right).map(Shown::letter).collect(Collectors.joining());
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
