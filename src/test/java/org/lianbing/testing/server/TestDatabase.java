package org.lianbing.testing.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The database under the server under test.
 *
 * @param name     {@code h2} or {@code postgresql}
 * @param settings the server's variables that choose it
 */
record TestDatabase(String name, Map<String, String> settings) {

    static TestDatabase named(String name) {
        return switch (name) {
            case "h2" -> new TestDatabase(name, Map.of());
            case "postgresql" -> new TestDatabase(name, postgresql());
            default -> throw new IllegalArgumentException("no such database: " + name);
        };
    }

    /** A PostgreSQL of this run's own, stopped when this JVM ends. With fsync, as where it counts. */
    private static Map<String, String> postgresql() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("max_connections", "120").start();
            return Map.of("LIANBING_DB_URL", server.getJdbcUrl("postgres", "postgres"), "LIANBING_DB_USER", "postgres",
                    "LIANBING_DB_PASSWORD", "postgres");
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start", failed);
        }
    }
}
