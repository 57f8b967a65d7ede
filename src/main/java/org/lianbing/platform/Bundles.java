package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every word on screen. The first part of a key names the feature whose bundle holds it. 繁體中文 is converted from 简体中文 when
 * first read; a feature's {@code messages_zh_TW.properties} overrides single keys.
 */
@ApplicationScoped
public class Bundles {

    private final Map<String, Map<String, String>> loaded = new ConcurrentHashMap<>();

    /** The text with {@code {0}}, {@code {1}} … filled in; a key that nobody wrote comes back as itself, and a test fails on it. */
    public String text(Language language, String key, Object... args) {
        String text = bundle(language, feature(key)).getOrDefault(key, key);
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return text;
    }

    public boolean has(Language language, String key) {
        return bundle(language, feature(key)).containsKey(key);
    }

    /** All texts whose keys begin so, by the rest of the key: what a script on a page needs. */
    public Map<String, String> below(Language language, String prefix) {
        Map<String, String> found = new TreeMap<>();
        bundle(language, feature(prefix)).forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), text);
            }
        });
        return found;
    }

    private static String feature(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private Map<String, String> bundle(Language language, String feature) {
        return loaded.computeIfAbsent(language.tag() + "/" + feature, same -> load(language, feature));
    }

    private static Map<String, String> load(Language language, String feature) {
        if (language != Language.ZH_TW) {
            return read(feature, language.locale().toString());
        }
        Map<String, String> texts = new TreeMap<>(read(feature, "zh_CN"));
        texts.replaceAll((key, simplified) -> Chinese.traditional(simplified));
        texts.putAll(read(feature, "zh_TW"));
        return texts;
    }

    private static Map<String, String> read(String feature, String suffix) {
        Map<String, String> texts = new TreeMap<>();
        if (!feature.matches("[a-z]+")) {
            return texts;
        }
        String path = "/org/lianbing/" + feature + "/messages_" + suffix + ".properties";
        try (InputStream file = Bundles.class.getResourceAsStream(path)) {
            if (file != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return texts;
    }
}
