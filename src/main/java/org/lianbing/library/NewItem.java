package org.lianbing.library;

import java.time.LocalDate;
import java.util.List;
import org.lianbing.kernel.MemberId;

/**
 * What is published. Texts are plain; line breaks stay.
 *
 * @param source    names it to its publisher, at most 100 characters, the same when it is published again: {@code lecture/42}
 * @param unit      where it comes from
 * @param title     at most 200 characters
 * @param topic     ref of a topic of the question bank, or null
 * @param heldOn    the day of the event
 * @param link      where it came from, from the context root with its slash: {@code /lecture/lecture?id=42}
 * @param questions ids of revisions; shown with what is right
 */
public record NewItem(String source, ItemKind kind, long unit, String title, List<MemberId> authors, String topic, LocalDate heldOn,
        List<Section> sections, List<File> files, List<Long> questions, String link) {


    /** @throws IllegalArgumentException if it leads out of the product */
    public NewItem {
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("a page of the library leads back into the product: " + link);
        }
        authors = authors.stream().distinct().toList();
        sections = List.copyOf(sections);
        files = List.copyOf(files);
        questions = List.copyOf(questions);
    }

    /** @param heading at most 200 characters, may be empty; @param text at most 10,000 */
    public record Section(String heading, String text) {
    }

    /**
     * A kept file.
     *
     * @param purpose for which it is kept
     * @param shown   a picture, to be looked at page by page; else to be fetched
     */
    public record File(long id, String purpose, boolean shown) {
    }
}
