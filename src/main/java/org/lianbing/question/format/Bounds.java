package org.lianbing.question.format;

import org.lianbing.kernel.Failure;

/** How much of a file is read, whatever its format: a small file cannot fill the memory, a malicious one cannot keep us busy. */
final class Bounds {

    /** Of a file that is no spreadsheet, in bytes. */
    static final int BYTES = 24 * 1024 * 1024;
    static final int QUESTIONS = 20_000;
    /** Elements within elements. */
    static final int DEPTH = 100;
    static final int ELEMENTS = 600_000;
    /** Characters of an XML document that we keep. */
    static final int CHARACTERS = 30_000_000;
    static final int LINES = 400_000;
    /** Of one question, in characters: more than the bank could hold anyway. */
    static final int BLOCK = 200_000;
    static final int ENTRIES = 5_000;
    /** Of all that a zip file holds, unpacked. */
    static final long UNPACKED = 64L * 1024 * 1024;
    static final int PICTURE = 5 * 1024 * 1024;
    static final int SOUND = 10 * 1024 * 1024;
    static final int PICTURES = 500;
    /** Of all that leaves within one file: as much as could come back. */
    static final long ATTACHED = 16L * 1024 * 1024;

    private Bounds() {
    }

    static void refuse(boolean beyond) {
        if (beyond) {
            throw tooLarge();
        }
    }

    /** @param bytes what would leave within one file */
    static void refuseToAttach(long bytes) {
        if (bytes > ATTACHED) {
            throw Failure.Invalid.field("format", "question.export.media", ATTACHED / 1024 / 1024);
        }
    }

    static Failure.Invalid tooLarge() {
        return Failure.Invalid.field("file", "question.import.tooLarge");
    }

    static Failure.Invalid broken(String format) {
        return Failure.Invalid.field("file", "question.import.broken", format);
    }
}
