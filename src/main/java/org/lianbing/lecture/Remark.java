package org.lianbing.lecture;

import java.time.Instant;

/** What a keeper asked the lecturer to change. @param by his name */
public record Remark(String by, String text, Instant at) {
}
