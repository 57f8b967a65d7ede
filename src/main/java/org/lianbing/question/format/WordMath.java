package org.lianbing.question.format;

import java.util.stream.Collectors;

/** A formula of Word as LaTeX. */
final class WordMath {

    private WordMath() {
    }

    static String tex(XmlNode math) {
        return "\\(" + all(math) + "\\)";
    }

    private static String all(XmlNode node) {
        return node.children().map(WordMath::one).collect(Collectors.joining());
    }

    private static String one(XmlNode node) {
        return switch (node.name()) {
            case "f" -> "\\frac" + group(node, "num") + group(node, "den");
            case "sSup" -> base(node) + "^" + group(node, "sup");
            case "sSub" -> base(node) + "_" + group(node, "sub");
            case "sSubSup" -> base(node) + "_" + group(node, "sub") + "^" + group(node, "sup");
            case "rad" -> "\\sqrt" + (part(node, "deg").isEmpty() ? "" : "[" + part(node, "deg") + "]") + group(node, "e");
            case "nary" -> sign(node) + bound(node, "_", "sub") + bound(node, "^", "sup") + " " + part(node, "e");
            case "d" -> "(" + part(node, "e") + ")";
            case "t" -> node.text().replace("\\", "").replace("%", "\\%").replace("{", "\\{").replace("}", "\\}");
            case "rPr", "ctrlPr", "fPr", "sSupPr", "sSubPr", "radPr", "naryPr", "dPr", "oMathParaPr" -> "";
            default -> all(node);
        };
    }

    private static String sign(XmlNode nary) {
        String chr = nary.child("naryPr").flatMap(properties -> properties.child("chr")).map(sign -> sign.attribute("m:val")).orElse("∫");
        return switch (chr) {
            case "∑" -> "\\sum";
            case "∏" -> "\\prod";
            default -> "\\int";
        };
    }

    private static String bound(XmlNode node, String mark, String name) {
        return part(node, name).isEmpty() ? "" : mark + group(node, name);
    }

    private static String part(XmlNode node, String name) {
        return node.child(name).map(WordMath::all).orElse("");
    }

    private static String base(XmlNode node) {
        String base = part(node, "e");
        return base.length() == 1 ? base : "{" + base + "}";
    }

    private static String group(XmlNode node, String name) {
        return "{" + part(node, name) + "}";
    }
}
