package org.lianbing.appraisal;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lianbing.kernel.Points;

/**
 * An object of a scheme file that tolerates nothing: whatever is missing, unknown or of the wrong type is refused with an
 * {@link IllegalArgumentException} that begins with its path, such as {@code $.points.bands[1].from: …}.
 */
record StrictJson(JsonObject object, String path) {

    // A written exponent could ask for a number of a billion digits.
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,6}(\\.\\d{1,4})?");

    static StrictJson root(JsonObject object) {
        return new StrictJson(object, "$");
    }

    StrictJson only(String... fields) {
        Set<String> known = Set.of(fields);
        object.keySet().stream().filter(field -> !known.contains(field)).findFirst().ifPresent(field -> {
            throw wrong(field, "unknown field");
        });
        return this;
    }

    boolean has(String field) {
        return object.containsKey(field);
    }

    StrictJson object(String field) {
        return new StrictJson(value(field, JsonObject.class, "an object"), at(field));
    }

    List<StrictJson> objects(String field) {
        JsonArray array = value(field, JsonArray.class, "an array");
        return IntStream.range(0, array.size()).mapToObj(i -> element(array.get(i), field + "[" + i + "]")).toList();
    }

    String text(String field) {
        return value(field, JsonString.class, "a string").getString();
    }

    String optionalText(String field) {
        return has(field) ? text(field) : null;
    }

    /** A string that {@code reading} understands; what it refuses is refused with the path. */
    <T> T text(String field, Function<String, T> reading) {
        return read(field, text(field), reading);
    }

    /** An array of different strings, each of which {@code reading} understands. */
    <T> Set<T> texts(String field, Function<String, T> reading) {
        JsonArray array = value(field, JsonArray.class, "an array");
        Set<T> all = new LinkedHashSet<>();
        for (int i = 0; i < array.size(); i++) {
            String place = field + "[" + i + "]";
            String text = cast(array.get(i), JsonString.class, place, "a string").getString();
            if (!all.add(read(place, text, reading))) {
                throw wrong(place, "occurs twice: " + text);
            }
        }
        return all;
    }

    /** A decimal written as a string, so that no reader makes a {@code double} of it. */
    BigDecimal decimal(String field) {
        return text(field, text -> {
            if (!DECIMAL.matcher(text).matches()) {
                throw new IllegalArgumentException("not a decimal of at most six and four digits: " + text);
            }
            return new BigDecimal(text);
        });
    }

    Points points(String field) {
        BigDecimal decimal = decimal(field);
        return read(field, decimal, Points::new);
    }

    int whole(String field) {
        JsonNumber number = value(field, JsonNumber.class, "a whole number");
        return read(field, number, JsonNumber::intValueExact);
    }

    /** Makes what the fields of this object say; a refusal gets the path of this object. */
    <T> T make(Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException | ArithmeticException refused) {
            throw new IllegalArgumentException(path + ": " + refused.getMessage(), refused);
        }
    }

    IllegalArgumentException wrong(String field, String what) {
        return new IllegalArgumentException(at(field) + ": " + what);
    }

    private StrictJson element(JsonValue value, String place) {
        return new StrictJson(cast(value, JsonObject.class, place, "an object"), at(place));
    }

    private <V, T> T read(String place, V value, Function<V, T> reading) {
        return new StrictJson(object, at(place)).make(() -> reading.apply(value));
    }

    private <T extends JsonValue> T value(String field, Class<T> type, String typeName) {
        if (!has(field)) {
            throw wrong(field, "missing");
        }
        return cast(object.get(field), type, field, typeName);
    }

    private <T extends JsonValue> T cast(JsonValue value, Class<T> type, String place, String typeName) {
        if (!type.isInstance(value)) {
            throw wrong(place, "must be " + typeName);
        }
        return type.cast(value);
    }

    private String at(String place) {
        return path + "." + place;
    }
}
