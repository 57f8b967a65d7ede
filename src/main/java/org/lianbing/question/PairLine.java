package org.lianbing.question;

/**
 * A line of a matching as authors type it: {@code left = right}; with nothing before the sign it is an option that is left over.
 * A sign inside the left part is written {@code \=}.
 *
 * @param left  empty for a left-over option
 * @param right empty if the line has none
 */
public record PairLine(String left, String right) {

    private static final Escapes SIGN = new Escapes("=＝");

    public static PairLine of(String line) {
        int sign = SIGN.sign(line, 0);
        return sign < 0 ? new PairLine(SIGN.plain(line).strip(), "")
                : new PairLine(SIGN.plain(line.substring(0, sign)).strip(), SIGN.plain(line.substring(sign + 1)).strip());
    }

    /** Reads back the same. */
    public String line() {
        return (SIGN.written(left) + " = " + SIGN.written(right)).strip();
    }
}
