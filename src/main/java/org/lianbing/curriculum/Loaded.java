package org.lianbing.curriculum;

/**
 * What reading the packs did.
 *
 * @param changed packs that are now in use as they lie in their folder, and were not before
 * @param broken  packs with problems that were not known before
 * @param retired packs whose folder is gone
 */
public record Loaded(int changed, int broken, int retired) {

    static final Loaded NOTHING = new Loaded(0, 0, 0);
    static final Loaded CHANGED = new Loaded(1, 0, 0);
    static final Loaded BROKEN = new Loaded(0, 1, 0);

    Loaded plus(Loaded other) {
        return new Loaded(changed + other.changed, broken + other.broken, retired + other.retired);
    }

    boolean changedAnything() {
        return !equals(NOTHING);
    }
}
