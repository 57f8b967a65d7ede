package org.lianbing.question.format;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an author wrote in place of pieces of his file. The file itself stays as it was. */
public final class Repairs {

    public static final Repairs NONE = new Repairs(Map.of());

    private final Map<String, String> texts;

    private Repairs(Map<String, String> texts) {
        this.texts = texts;
    }

    /** As {@link #json} wrote it; nothing of anything else. */
    public static Repairs of(String json) {
        Map<String, String> texts = new TreeMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            object.forEach((place, text) -> texts.put(place, text instanceof JsonString string ? string.getString() : ""));
        } catch (JsonException none) {
            return NONE;
        }
        return new Repairs(texts);
    }

    public String json() {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        texts.forEach(object::add);
        return object.build().toString();
    }

    /** With the block that begins on this line written anew; nothing at all takes it out. */
    public Repairs with(int line, String text) {
        return with(String.valueOf(line), text);
    }

    /** With a cell written anew. */
    public Repairs with(String sheet, int line, String field, String text) {
        return with(place(sheet, line, field), text);
    }

    private Repairs with(String place, String text) {
        Map<String, String> more = new TreeMap<>(texts);
        more.put(place, text);
        return new Repairs(more);
    }

    Optional<String> text(int line) {
        return Optional.ofNullable(texts.get(String.valueOf(line)));
    }

    Optional<String> cell(String sheet, int line, String field) {
        return Optional.ofNullable(texts.get(place(sheet, line, field)));
    }

    private static String place(String sheet, int line, String field) {
        return line + ":" + field + ":" + sheet;
    }

    public int size() {
        return texts.size();
    }
}
