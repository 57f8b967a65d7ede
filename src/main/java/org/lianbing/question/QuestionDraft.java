package org.lianbing.question;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A question as an author wrote it, before the bank makes it a revision.
 *
 * @param key         stable within the pack: 1–60 lower case letters, digits and hyphens, no hyphen first
 * @param topic       the lesson it belongs to: {@code onboarding/organisation}
 * @param explanation sanitised HTML, shown after the answer; may be empty
 * @param difficulty  1 (easy) to 5
 * @param tags        at most 20, each 1–40 characters on one line; iterate in the author's order
 */
public record QuestionDraft(String key, String topic, Body body, String explanation, Importance importance, int difficulty,
        Set<String> tags) {

    public static final int MOST_TAGS = 20;

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_EXPLANATION = 20_000;
    private static final int LONGEST_BODY = 100_000;

    /** @throws IllegalArgumentException if key, topic, difficulty or a tag is not of that form, or the whole is too long */
    public QuestionDraft {
        Nonsense.refuse(!isKey(key), "a key is 1–60 lower case letters, digits and hyphens: " + key);
        Nonsense.refuseBlank(topic, "a question has a topic");
        Objects.requireNonNull(importance);
        Nonsense.refuse(!fits(body, explanation), "a question is too long for the bank");
        Nonsense.refuse(difficulty < 1 || difficulty > 5, "a difficulty is from 1 to 5: " + difficulty);
        Nonsense.refuse(tags.size() > MOST_TAGS || !tags.stream().allMatch(QuestionDraft::isTag), "tags are a few words: " + tags);
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    }

    public static boolean isKey(String key) {
        return key != null && key.matches(KEY);
    }

    public static boolean isTag(String tag) {
        return tag != null && !tag.isBlank() && tag.length() <= LONGEST_TAG && tag.lines().count() == 1;
    }

    /** Whether the bank can hold it: 20,000 characters of explanation, 100,000 of all else, mark-up and JSON counted. */
    public static boolean fits(Body body, String explanation) {
        return explanation.length() <= LONGEST_EXPLANATION && BodyJson.write(body).toString().length() <= LONGEST_BODY;
    }
}
