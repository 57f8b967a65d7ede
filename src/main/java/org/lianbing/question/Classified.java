package org.lianbing.question;

import java.util.List;

/**
 * A question as blueprints choose it: one revision, and how it is classified.
 *
 * @param question   the same for all its revisions
 * @param ref        its stable key: {@code pack/key}
 * @param difficulty 1 (easy) to 5
 */
public record Classified(long question, long revision, String ref, String topic, Kind kind, Importance importance, int difficulty,
        List<String> tags) {
}
