package org.lianbing.appraisal;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Schemes as text: what a file, a database column and the wire hold. */
final class SchemeJson {

    // A field written twice is a mistake, and JSON's own default silently takes the second.
    private static final JsonReaderFactory READERS = JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private SchemeJson() {
    }

    /** @throws IllegalArgumentException with the path of what is wrong, such as {@code $.indicators[2].weight: missing} */
    static Scheme read(String text) {
        return read(new StringReader(text));
    }

    static String write(Scheme scheme) {
        return scheme.json().toString();
    }

    /**
     * A scheme that comes with the product; a unit may change it, as a further version.
     *
     * @param code {@code monthly} or {@code onboarding}
     */
    static Scheme shipped(String code) {
        try (InputStream file = SchemeJson.class.getResourceAsStream("schemes/" + code + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("no such scheme comes with the product: " + code);
            }
            return read(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Scheme read(Reader text) {
        try (JsonReader reader = READERS.createReader(text)) {
            return Scheme.read(StrictJson.root(reader.readObject()));
        } catch (JsonException notJson) {
            throw new IllegalArgumentException("$: " + notJson.getMessage(), notJson);
        }
    }
}
