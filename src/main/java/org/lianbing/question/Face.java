package org.lianbing.question;

import java.util.List;

/**
 * What a candidate sees of a question beside its prompt and options: never the key.
 *
 * @param left    what is to be matched (配对); empty for other kinds
 * @param gaps    for each gap of a cloze its choices, empty where words are typed; empty for other kinds
 * @param unit    behind a number, or null
 * @param picture id of the picture to point at, or null
 * @param accepts what may be handed in, as codes of {@link FileAnswer.Accepted}; empty for other kinds
 */
public record Face(List<Option> left, List<List<Option>> gaps, String unit, String picture, List<String> accepts) {

    static final Face PLAIN = new Face(List.of(), List.of(), null, null, List.of());

    static Face ofLeft(List<Option> left) {
        return new Face(left, List.of(), null, null, List.of());
    }

    static Face ofGaps(List<List<Option>> gaps) {
        return new Face(List.of(), gaps, null, null, List.of());
    }

    static Face ofUnit(String unit) {
        return new Face(List.of(), List.of(), unit, null, List.of());
    }

    static Face ofPicture(String picture) {
        return new Face(List.of(), List.of(), null, picture, List.of());
    }

    static Face ofFiles(List<String> accepts) {
        return new Face(List.of(), List.of(), null, null, accepts);
    }
}
