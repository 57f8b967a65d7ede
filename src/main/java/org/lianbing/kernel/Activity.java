package org.lianbing.kernel;

/** What an outcome is about: a stable reference such as {@code sitting/42}, and the title people know it by. */
public record Activity(String ref, String title) {

    public Activity {
        if (ref == null || ref.isBlank() || title == null || title.isBlank()) {
            throw new IllegalArgumentException("an activity has a reference and a title");
        }
    }
}
