package org.lianbing.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lianbing.people.MemberCard;
import org.lianbing.question.Revision;

/**
 * A page of the library.
 *
 * @param topic     title of a topic of the question bank, or null
 * @param link      where it came from, from the context root
 * @param withdrawn who withdrew it, when and why; null while it stands
 * @param kept      the reader may withdraw it and put it back
 */
public record ItemView(long id, ItemKind kind, String unit, String title, List<MemberCard> authors, String topic, LocalDate heldOn,
        List<NewItem.Section> sections, List<File> files, List<Revision> questions, String link, Withdrawn withdrawn, boolean kept) {

    /** Every page that can be looked at, below {@code /api/}. */
    public List<String> pages() {
        return files.stream().filter(File::shown).map(File::path).toList();
    }

    /** What can be fetched. */
    public List<File> attached() {
        return files.stream().filter(file -> !file.shown()).toList();
    }

    /** @param path below {@code /api/}; @param name as it was brought */
    public record File(String path, String name, boolean shown) {
    }

    public record Withdrawn(String by, Instant at, String reason) {
    }
}
