package org.lianbing.notice;

import java.util.List;

/**
 * What members are told.
 *
 * @param code  a sentence of the sender's message bundle: {@code exam.notice.remind}
 * @param words fill the sentence; the company's own words, such as a title, as they are
 * @param link  where it leads, from the context root with its slash: {@code /exam/attempt?sitting=42}
 * @param about makes it the same notice when it is sent again: {@code sitting/42/remind}
 */
public record NewNotice(String code, List<String> words, String link, String about) {

    public NewNotice {
        words = List.copyOf(words);
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("a notice leads into the product: " + link);
        }
    }
}
