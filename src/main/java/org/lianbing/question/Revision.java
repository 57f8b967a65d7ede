package org.lianbing.question;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * One immutable revision of a question. Papers, attempts and drills refer to its id.
 *
 * @param ref    the question's stable key: {@code pack/key}
 * @param number 1 for the first revision of this question
 * @param source where it is from, plain text; may be empty
 */
public record Revision(long id, String ref, int number, String topic, Body body, String explanation, Importance importance,
        int difficulty, List<String> tags, String source) {

    public Content content() {
        return new Content(body, explanation, importance, difficulty, new LinkedHashSet<>(tags), source);
    }
}
