package org.lianbing.question;

import java.util.List;

/**
 * A question with all that those who keep the bank may know of it.
 *
 * @param code       the author's own number, or null
 * @param revisions  the latest first
 * @param restorable retired, and may be put into use again by hand
 * @param proposed   by a member; retired until a trainer takes it over
 */
public record QuestionView(long id, String ref, String code, boolean own, boolean retired, boolean restorable, boolean proposed, String topicTitle,
        List<RevisionLine> revisions) {

    /** The revision in use. */
    public RevisionLine current() {
        return revisions.get(0);
    }

    public QuestionUse use() {
        return revisions.stream().map(RevisionLine::use).reduce(QuestionUse.NONE, QuestionUse::plus);
    }
}
