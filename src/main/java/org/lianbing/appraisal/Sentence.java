package org.lianbing.appraisal;

import java.util.List;

/**
 * Something to be said in the reader's language.
 *
 * @param key  in this place's message bundle
 * @param args what fills it: figures as they are, and {@link Sentence sentences} to be said in turn
 */
public record Sentence(String key, List<Object> args) {

    public Sentence {
        args = List.copyOf(args);
    }

    static Sentence of(String key, Object... args) {
        return new Sentence(key, List.of(args));
    }
}
