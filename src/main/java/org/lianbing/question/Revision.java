package org.lianbing.question;

import java.util.List;

/**
 * One immutable revision of a question. Papers, attempts and drills refer to its id.
 *
 * @param ref    the question's stable key: {@code pack/key}
 * @param number 1 for the first revision of this question
 */
public record Revision(long id, String ref, int number, String topic, Body body, String explanation, Importance importance,
        int difficulty, List<String> tags) {
}
