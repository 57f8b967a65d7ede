package org.lianbing.question;

/**
 * How much a question was used.
 *
 * @param papers  how many papers hold it, or may draw it
 * @param answers how many answers were given to it
 */
public record QuestionUse(int papers, int answers) {

    public static final QuestionUse NONE = new QuestionUse(0, 0);

    public QuestionUse plus(QuestionUse other) {
        return new QuestionUse(papers + other.papers, answers + other.answers);
    }

    public boolean any() {
        return papers + answers > 0;
    }
}
