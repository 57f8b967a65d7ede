package org.lianbing.question;

import java.util.Optional;

/**
 * Makes MathML of a small part of LaTeX: numbers, letters, signs, {@code ^} and {@code _} with groups in braces, {@code \frac{}{}},
 * {@code \sqrt{}}, {@code \sqrt[3]{}}, {@code \text{}}, Greek letters, sums and integrals with bounds, and the usual signs.
 */
final class Formula {

    private static final int DEEPEST = 20;

    private final String tex;
    private int at;
    private int depth;

    private Formula(String tex) {
        this.tex = tex;
    }

    /** Whether we understand all of it. */
    static boolean isFormula(String tex) {
        return !tex.isBlank() && read(tex).isPresent();
    }

    /** @throws java.util.NoSuchElementException if we do not understand it */
    static String mathMl(String tex) {
        return "<math alttext=\"" + PlainText.html(tex) + "\"><mrow>" + read(tex).orElseThrow() + "</mrow></math>";
    }

    private static Optional<String> read(String tex) {
        try {
            Formula formula = new Formula(tex);
            String read = formula.many();
            return formula.at == tex.length() ? Optional.of(read) : Optional.empty();
        } catch (NotUnderstood unknown) {
            return Optional.empty();
        }
    }

    /** Up to a closing bracket or the end. */
    private String many() {
        StringBuilder all = new StringBuilder();
        for (skip(); at < tex.length() && tex.charAt(at) != '}'; skip()) {
            all.append(withBounds());
        }
        return all.toString();
    }

    private String withBounds() {
        boolean large = tex.charAt(at) == '\\' && FormulaSigns.LARGE.keySet().stream().anyMatch(name -> tex.startsWith(name, at + 1));
        String base = one();
        String under = null;
        String over = null;
        for (skip(); at < tex.length() && (tex.charAt(at) == '_' || tex.charAt(at) == '^'); skip()) {
            boolean isUnder = tex.charAt(at++) == '_';
            if ((isUnder ? under : over) != null) {
                throw new NotUnderstood();
            }
            String bound = group();
            under = isUnder ? bound : under;
            over = isUnder ? over : bound;
        }
        return under == null && over == null ? base : bounded(base, under, over, large ? "munder" : "msub", large ? "mover" : "msup");
    }

    private static String bounded(String base, String under, String over, String below, String above) {
        String name = under == null ? above : over == null ? below : below + above.substring(1);
        return "<" + name + ">" + base + (under == null ? "" : under) + (over == null ? "" : over) + "</" + name + ">";
    }

    private String one() {
        char sign = tex.charAt(at);
        if (sign == '\\') {
            at++;
            return command(name());
        } else if (sign == '{') {
            return group();
        } else if (Character.isDigit(sign)) {
            int from = at;
            while (at < tex.length() && (Character.isDigit(tex.charAt(at)) || tex.charAt(at) == '.')) {
                at++;
            }
            return tag("mn", tex.substring(from, at));
        } else if (sign == '^' || sign == '_') {
            throw new NotUnderstood();
        }
        String letter = tex.substring(at, at + Character.charCount(tex.codePointAt(at)));
        at += letter.length();
        return tag(Character.isLetter(letter.codePointAt(0)) ? "mi" : "mo", letter);
    }

    private String name() {
        int from = at;
        while (at < tex.length() && (tex.charAt(at) >= 'a' && tex.charAt(at) <= 'z' || tex.charAt(at) >= 'A' && tex.charAt(at) <= 'Z')) {
            at++;
        }
        at = at == from ? Math.min(tex.length(), at + 1) : at;
        return tex.substring(from, at);
    }

    private String command(String name) {
        if (FormulaSigns.LETTERS.containsKey(name)) {
            return tag("mi", FormulaSigns.LETTERS.get(name));
        } else if (FormulaSigns.SIGNS.containsKey(name) || FormulaSigns.LARGE.containsKey(name)) {
            return tag("mo", FormulaSigns.SIGNS.getOrDefault(name, FormulaSigns.LARGE.get(name)));
        }
        return switch (name) {
            case "frac" -> "<mfrac>" + group() + group() + "</mfrac>";
            case "sqrt" -> root();
            case "text" -> tag("mtext", words());
            default -> throw new NotUnderstood();
        };
    }

    private String root() {
        skip();
        if (at < tex.length() && tex.charAt(at) == '[') {
            int end = tex.indexOf(']', at);
            String degree = end < 0 ? "" : tex.substring(at + 1, end);
            at = end + 1;
            String index = read(degree).filter(read -> !read.isEmpty()).orElseThrow(NotUnderstood::new);
            return "<mroot>" + group() + "<mrow>" + index + "</mrow></mroot>";
        }
        return "<msqrt>" + group() + "</msqrt>";
    }

    private String words() {
        int end = at < tex.length() && tex.charAt(at) == '{' ? tex.indexOf('}', at) : -1;
        if (end < 0) {
            throw new NotUnderstood();
        }
        String words = tex.substring(at + 1, end);
        at = end + 1;
        return words;
    }

    /** What stands in braces, or the next sign alone. */
    private String group() {
        skip();
        if (at >= tex.length() || ++depth > DEEPEST) {
            throw new NotUnderstood();
        }
        String read;
        if (tex.charAt(at) == '{') {
            at++;
            read = "<mrow>" + many() + "</mrow>";
            if (at++ >= tex.length()) {
                throw new NotUnderstood();
            }
        } else {
            read = one();
        }
        depth--;
        return read;
    }

    private void skip() {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
    }

    private static String tag(String name, String text) {
        return "<" + name + ">" + PlainText.html(text) + "</" + name + ">";
    }

    private static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotUnderstood() {
            super(null, null, false, false);
        }
    }
}
