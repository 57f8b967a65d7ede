package org.lianbing.question.format;

/** Where the pictures of a file go. */
public interface Pictures {

    /** Nowhere: each leaves a mark in the text that there was one. */
    Pictures NOWHERE = (name, content) -> "";

    /** What stands for a picture that cannot be kept. */
    String MARK = "［图］";

    /** As {@link #MARK}, of a sound. */
    String SOUND = "［音］";

    /** @return its number in the bank; empty if it cannot be kept */
    String number(String name, byte[] content);

    /** As {@link #number}; empty too if there is nothing in it, or more than so many bytes. */
    default String kept(String name, byte[] content, int bytes) {
        return content.length == 0 || content.length > bytes ? "" : number(name, content);
    }

    /** What an author would type to show it. */
    default String typed(String name, byte[] content) {
        String number = kept(name, content, Bounds.PICTURE);
        return number.isEmpty() ? MARK : "![](" + number + ")";
    }
}
