package org.lianbing.lecture;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A file of slides.
 *
 * @param bytes its size
 * @param pages how many pictures of pages were made of it
 */
public record SlidesLine(long id, long lecture, long file, String name, String type, long bytes, SlidesState state, int pages, boolean removed) {

    public boolean isPicture() {
        return type.startsWith("image/");
    }

    /** Whether it has yet to be made into pages. */
    public boolean isComing() {
        return state == SlidesState.WAITING || state == SlidesState.WORKING;
    }

    /** Where it is, below {@code /api/}. */
    public String path() {
        return "lectures/" + lecture + "/slides/" + id;
    }

    /** Where its pages are, in order; nothing while there are none. */
    public List<String> pagePaths() {
        return isPicture() ? List.of(path()) : IntStream.rangeClosed(1, pages).mapToObj(page -> path() + "/pages/" + page).toList();
    }

    /** In MB, never less than 0.1. */
    public String megabytes() {
        long tenths = Math.max(1, bytes * 10 / (1024 * 1024));
        return tenths / 10 + "." + tenths % 10;
    }
}
