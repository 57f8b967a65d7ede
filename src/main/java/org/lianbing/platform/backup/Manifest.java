package org.lianbing.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a backup says of itself.
 *
 * @param schema   number of the newest migration of the database that it was made of
 * @param product  version of the product
 * @param database {@code H2} or {@code PostgreSQL}, for the reader only
 * @param parts    every other entry of the file
 * @param counters the next number of each counter, see {@link Counters}
 */
public record Manifest(int schema, String product, String database, Instant madeAt, List<Part> parts, Map<String, Long> counters) {

    static final String ENTRY = "manifest.properties";
    private static final String FORMAT = "1";

    /** One entry: rows are -1 for a file; bytes before compression. */
    public record Part(String name, long rows, long bytes, String sha256) {
    }

    /** Rows of all tables. */
    public long rows() {
        return parts.stream().filter(part -> part.rows() >= 0).mapToLong(Part::rows).sum();
    }

    /** How many files people brought. */
    public long files() {
        return parts.stream().filter(part -> part.rows() < 0).count();
    }

    byte[] text() {
        StringBuilder text = new StringBuilder("format=" + FORMAT + "\nproduct=" + product + "\nschema=" + schema + "\ndatabase=" + database
                + "\nmadeAt=" + madeAt + "\n");
        new TreeMap<>(counters).forEach((name, next) -> text.append("counter.").append(name).append('=').append(next).append('\n'));
        parts.forEach(part -> text.append("part.").append(part.name()).append('=').append(part.rows()).append(' ').append(part.bytes())
                .append(' ').append(part.sha256()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException or java.time.DateTimeException if it is none of ours */
    static Manifest read(InputStream in) throws IOException {
        Properties text = new Properties();
        text.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        if (!FORMAT.equals(text.getProperty("format"))) {
            throw new IllegalArgumentException("format " + text.getProperty("format"));
        }
        Map<String, Long> counters = new TreeMap<>();
        List<Part> parts = new ArrayList<>();
        for (String key : new TreeMap<Object, Object>(text).keySet().toArray(String[]::new)) {
            if (key.startsWith("counter.")) {
                counters.put(key.substring(8), Long.valueOf(text.getProperty(key)));
            } else if (key.startsWith("part.")) {
                parts.add(part(key.substring(5), text.getProperty(key).split(" ")));
            }
        }
        return new Manifest(Integer.parseInt(text.getProperty("schema")), text.getProperty("product", ""), text.getProperty("database", ""),
                Instant.parse(text.getProperty("madeAt", "")), parts, counters);
    }

    private static Part part(String name, String[] words) {
        if (words.length != 3 || !name.matches("tables/[a-z0-9_]{1,63}\\.csv|files/[0-9a-f]{64}") || !words[2].matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(name);
        }
        return new Part(name, Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]);
    }
}
