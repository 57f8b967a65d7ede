package org.lianbing.question;

import java.util.Map;

/** What LaTeX calls the letters and signs of formulas. */
final class FormulaSigns {

    static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("alpha", "α"), Map.entry("beta", "β"), Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"), Map.entry("epsilon", "ε"), Map.entry("theta", "θ"), Map.entry("lambda", "λ"), Map.entry("mu", "μ"), Map.entry("pi", "π"),
            Map.entry("rho", "ρ"), Map.entry("sigma", "σ"), Map.entry("tau", "τ"), Map.entry("phi", "φ"), Map.entry("omega", "ω"), Map.entry("eta", "η"),
            Map.entry("Delta", "Δ"), Map.entry("Sigma", "Σ"), Map.entry("Omega", "Ω"), Map.entry("Phi", "Φ"), Map.entry("infty", "∞"));
    static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("times", "×"), Map.entry("div", "÷"), Map.entry("cdot", "·"), Map.entry("pm", "±"),
            Map.entry("le", "≤"), Map.entry("leq", "≤"), Map.entry("ge", "≥"), Map.entry("geq", "≥"), Map.entry("ne", "≠"), Map.entry("neq", "≠"),
            Map.entry("approx", "≈"), Map.entry("to", "→"), Map.entry("rightarrow", "→"), Map.entry("in", "∈"), Map.entry("cup", "∪"), Map.entry("cap", "∩"),
            Map.entry("ldots", "…"), Map.entry("cdots", "⋯"), Map.entry("%", "%"), Map.entry("{", "{"), Map.entry("}", "}"), Map.entry(",", " "));
    /** Whose bounds stand under and over them. */
    static final Map<String, String> LARGE = Map.of("sum", "∑", "prod", "∏", "int", "∫");

    private FormulaSigns() {
    }
}
