package org.lianbing.question;

/** What keeping questions did to the bank. */
public record Kept(int added, int changed, int same) {

    static final Kept NOTHING = new Kept(0, 0, 0);
    static final Kept ADDED = new Kept(1, 0, 0);
    static final Kept CHANGED = new Kept(0, 1, 0);
    static final Kept SAME = new Kept(0, 0, 1);

    public Kept plus(Kept other) {
        return new Kept(added + other.added, changed + other.changed, same + other.same);
    }
}
