package org.lianbing.question;

import java.util.Map;
import java.util.Optional;

/**
 * Makes MathML of a small part of LaTeX: numbers, letters, signs, {@code ^} and {@code _} with groups in braces, {@code \frac{}{}},
 * {@code \sqrt{}}, {@code \sqrt[3]{}}, {@code \text{}}, Greek letters, sums and integrals with bounds, and the usual signs.
 */
final class Formula {

    private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("alpha", "α"), Map.entry("beta", "β"), Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"), Map.entry("epsilon", "ε"), Map.entry("theta", "θ"), Map.entry("lambda", "λ"), Map.entry("mu", "μ"), Map.entry("pi", "π"),
            Map.entry("rho", "ρ"), Map.entry("sigma", "σ"), Map.entry("tau", "τ"), Map.entry("phi", "φ"), Map.entry("omega", "ω"), Map.entry("eta", "η"),
            Map.entry("Delta", "Δ"), Map.entry("Sigma", "Σ"), Map.entry("Omega", "Ω"), Map.entry("Phi", "Φ"), Map.entry("infty", "∞"));
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("times", "×"), Map.entry("div", "÷"), Map.entry("cdot", "·"), Map.entry("pm", "±"),
            Map.entry("le", "≤"), Map.entry("leq", "≤"), Map.entry("ge", "≥"), Map.entry("geq", "≥"), Map.entry("ne", "≠"), Map.entry("neq", "≠"),
            Map.entry("approx", "≈"), Map.entry("to", "→"), Map.entry("rightarrow", "→"), Map.entry("in", "∈"), Map.entry("cup", "∪"), Map.entry("cap", "∩"),
            Map.entry("ldots", "…"), Map.entry("cdots", "⋯"), Map.entry("%", "%"), Map.entry("{", "{"), Map.entry("}", "}"), Map.entry(",", " "));
    private static final Map<String, String> LARGE = Map.of("sum", "∑", "prod", "∏", "int", "∫");
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
        boolean large = tex.charAt(at) == '\\' && LARGE.keySet().stream().anyMatch(name -> tex.startsWith(name, at + 1));
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
        if (under == null && over == null) {
            return base;
        }
        String name = (large ? "m" : "ms") + (large ? (under == null ? "" : "under") + (over == null ? "" : "over") : (under == null ? "" : "ub") + (over == null ? "" : "up"));
        name = name.equals("msubup") ? "msubsup" : name;
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
        if (LETTERS.containsKey(name)) {
            return tag("mi", LETTERS.get(name));
        } else if (SIGNS.containsKey(name) || LARGE.containsKey(name)) {
            return tag("mo", SIGNS.getOrDefault(name, LARGE.get(name)));
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
