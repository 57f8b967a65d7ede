package org.lianbing.question;

/** Is told how far a long piece of work is. */
@FunctionalInterface
public interface Progress {

    Progress UNSEEN = (done, total) -> { };

    /** @param done of {@code total} questions, 0 before the first */
    void at(int done, int total);
}
