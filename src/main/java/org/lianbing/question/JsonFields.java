package org.lianbing.question;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The fields of one JSON object, each of the type asked for or refused with IllegalArgumentException. */
final class JsonFields {

    private final JsonObject json;
    private final Set<String> unread;

    JsonFields(JsonObject json) {
        this.json = json;
        this.unread = new HashSet<>(json.keySet());
    }

    boolean has(String name) {
        return json.containsKey(name);
    }

    String text(String name) {
        return field(name, JsonString.class).getString();
    }

    boolean flag(String name) {
        ValueType type = field(name, JsonValue.class).getValueType();
        Nonsense.refuse(type != ValueType.TRUE && type != ValueType.FALSE, "true or false is missing: " + name);
        return type == ValueType.TRUE;
    }

    BigDecimal number(String name) {
        return field(name, JsonNumber.class).bigDecimalValue();
    }

    int wholeNumber(String name) {
        BigDecimal number = number(name);
        Nonsense.refuse(number.compareTo(BigDecimal.valueOf(number.intValue())) != 0, "a whole number is missing: " + name);
        return number.intValue();
    }

    List<String> texts(String name) {
        return texts(field(name, JsonArray.class), name);
    }

    List<List<String>> textLists(String name) {
        return field(name, JsonArray.class).stream().map(element -> texts(as(JsonArray.class, element, name), name)).toList();
    }

    Map<String, String> textMap(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        field(name, JsonObject.class).forEach((key, value) -> texts.put(key, as(JsonString.class, value, name).getString()));
        return texts;
    }

    List<Option> options(String name) {
        return objects(name, fields -> new Option(fields.text("id"), fields.text("text")));
    }

    <T> List<T> objects(String name, Function<JsonFields, T> reader) {
        return field(name, JsonArray.class).stream().map(element -> whole(as(JsonObject.class, element, name), reader)).toList();
    }

    /** @throws IllegalArgumentException also if the reader left a field unread */
    static <T> T whole(JsonObject json, Function<JsonFields, T> reader) {
        JsonFields fields = new JsonFields(json);
        T read = reader.apply(fields);
        Nonsense.refuse(!fields.unread.isEmpty(), "unknown fields: " + fields.unread);
        return read;
    }

    private static List<String> texts(JsonArray array, String name) {
        return array.stream().map(element -> as(JsonString.class, element, name).getString()).toList();
    }

    private <T extends JsonValue> T field(String name, Class<T> type) {
        unread.remove(name);
        return as(type, json.get(name), name);
    }

    private static <T extends JsonValue> T as(Class<T> type, JsonValue value, String name) {
        Nonsense.refuse(!type.isInstance(value), "the field is missing or of the wrong type: " + name);
        return type.cast(value);
    }
}
