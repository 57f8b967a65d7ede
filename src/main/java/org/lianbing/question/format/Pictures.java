package org.lianbing.question.format;

/** Where the pictures of a file go. */
public interface Pictures {

    /** Nowhere: each leaves a mark in the text that there was one. */
    Pictures NOWHERE = (name, content) -> "";

    /** What stands for a picture that cannot be kept. */
    String MARK = "［图］";

    /** @return its number in the bank; empty if it cannot be kept */
    String number(String name, byte[] content);

    /** What an author would type to show it. */
    default String typed(String name, byte[] content) {
        String number = content.length == 0 || content.length > Bounds.PICTURE ? "" : number(name, content);
        return number.isEmpty() ? MARK : "![](" + number + ")";
    }
}
