package org.lianbing.question;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What an author decides about a question, but for its topic: all that a revision says.
 *
 * @param explanation sanitised HTML, shown after the answer; may be empty
 * @param difficulty  1 (easy) to 5
 * @param tags        at most {@value QuestionDraft#MOST_TAGS}; iterate in the author's order
 * @param source      where it is from, such as a law and its article; plain text of at most {@value #LONGEST_SOURCE} characters, may be empty
 */
public record Content(Body body, String explanation, Importance importance, int difficulty, Set<String> tags, String source) {

    public static final int LONGEST_SOURCE = 200;

    /** @throws IllegalArgumentException if anything is out of its range */
    public Content {
        Objects.requireNonNull(importance);
        Nonsense.refuse(!QuestionDraft.fits(body, explanation), "a question is too long for the bank");
        Nonsense.refuse(difficulty < 1 || difficulty > 5, "a difficulty is from 1 to 5: " + difficulty);
        Nonsense.refuse(tags.size() > QuestionDraft.MOST_TAGS || !tags.stream().allMatch(QuestionDraft::isTag), "tags are a few words: " + tags);
        Nonsense.refuse(source == null || source.length() > LONGEST_SOURCE, "a source is a short text");
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    }

    static Content of(QuestionDraft draft) {
        return new Content(draft.body(), draft.explanation(), draft.importance(), draft.difficulty(), draft.tags(), "");
    }

    Content tagged(Set<String> more) {
        Set<String> all = new LinkedHashSet<>(tags);
        all.addAll(more);
        return new Content(body, explanation, importance, difficulty, all, source);
    }
}
