package org.lianbing.operations;

import java.time.Instant;

/**
 * A backup that lies in the folder.
 *
 * @param kind    {@code nightly}, {@code manual} or {@code move}
 * @param bytes   of the file
 * @param rows    of all tables together
 * @param files   that people brought
 * @param product the version that wrote it
 */
public record Backup(String name, String kind, Instant madeAt, long bytes, long rows, long files, String product) {
}
