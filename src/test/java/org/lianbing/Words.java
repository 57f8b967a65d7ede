package org.lianbing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The message bundles as they lie in the sources, and the keys that pages and classes name. */
final class Words {

    /** {@code t['exam.start']}, {@code t.of('exam.left', n)}, {@code t['people.role.'.concat(code)]}, {@code t.json('exam.js')}. */
    private static final Pattern IN_PAGE = Pattern.compile("\\bt(?:\\[|\\.(?:of|has)\\()\\s*'([^']+)'");
    private static final Pattern PREFIX_IN_PAGE = Pattern.compile("\\bt\\.json\\('([^']+)'");
    /** A whole string literal that has the shape of a key, not where an audit act, a named actor or a job's name is given. */
    private static final Pattern IN_CLASS = Pattern.compile(
            "(?<!record\\()(?<!system\\()(?<!String name\\(\\) \\{\\s{0,20}return )\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");

    private Words() {
    }

    static Map<String, Map<String, String>> bundles(String language) {
        String ending = "messages_" + language + ".properties";
        return Source.all("src/main/resources/org/lianbing", ending).stream()
                .collect(Collectors.toMap(source -> source.path().getParent().getFileName().toString(), Words::texts, (a, b) -> a, TreeMap::new));
    }

    static Map<String, String> all(String language) {
        Map<String, String> all = new TreeMap<>();
        bundles(language).values().forEach(all::putAll);
        return all;
    }

    private static Map<String, String> texts(Source source) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(source.text()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** Every key that is named somewhere, or its beginning where the rest is computed (then with a dot at the end), and where. */
    static Map<String, String> used() {
        Map<String, String> used = new LinkedHashMap<>();
        for (Source page : Source.all("src/main/webapp", ".xhtml")) {
            page.find(IN_PAGE).forEach(found -> used.put(found.group(1), page.at(found.start())));
            page.find(PREFIX_IN_PAGE).forEach(found -> used.put(found.group(1) + ".", page.at(found.start())));
        }
        List<String> features = List.copyOf(bundles("zh_CN").keySet());
        for (Source type : Source.all("src/main/java", ".java")) {
            type.find(IN_CLASS).filter(found -> features.contains(found.group(1).replaceFirst("\\..*", "")))
                    .forEach(found -> used.put(found.group(1), type.at(found.start())));
        }
        return used;
    }

    static Stream<Source> files() {
        return Source.all("src/main/resources/org/lianbing", ".properties").stream();
    }
}
