package org.lianbing.question.format;

import java.util.Optional;

/** The text of a paragraph: what was deleted in it is gone, a blank that is underlined is a gap. */
final class WordRuns {

    private static final String GAP = "____";
    private static final String TICKS = "F052 F0FC F0FE";
    private static final String CROSSES = "F054 F0FB F0FD";

    private final WordPictures pictures;

    WordRuns(WordPictures pictures) {
        this.pictures = pictures;
    }

    String text(XmlNode paragraph) {
        StringBuilder text = new StringBuilder();
        children(paragraph, text);
        return text.toString().replaceAll("(?:____){2,}", GAP);
    }

    private void children(XmlNode parent, StringBuilder into) {
        parent.children().forEach(child -> node(child, into));
    }

    private void node(XmlNode node, StringBuilder into) {
        switch (node.name()) {
            case "r" -> run(node, into);
            case "t" -> into.append(node.text());
            case "tab" -> into.append('\t');
            case "br", "cr" -> into.append('\n');
            case "noBreakHyphen" -> into.append('-');
            case "sym" -> into.append(sign(node.attribute("w:char")));
            case "oMath" -> into.append(WordMath.tex(node));
            case "AlternateContent" -> node.child("Choice").or(() -> node.child("Fallback")).ifPresent(chosen -> children(chosen, into));
            case "drawing", "pict", "object" -> picture(node, into);
            case "del", "moveFrom", "pPr", "rPr", "instrText", "delText" -> { }
            default -> children(node, into);
        }
    }

    private void run(XmlNode run, StringBuilder into) {
        StringBuilder text = new StringBuilder();
        children(run, text);
        Optional<XmlNode> looks = run.child("rPr");
        String raised = looks.map(one -> WordNumbers.value(one, "vertAlign", "")).orElse("");
        boolean underlined = looks.flatMap(one -> one.child("u")).filter(line -> !"none".equals(line.attribute("w:val"))).isPresent();
        boolean plain = !text.isEmpty() && !text.toString().isBlank() && text.indexOf("{") < 0 && text.indexOf("}") < 0;
        if (underlined && text.length() >= 2 && text.toString().isBlank()) {
            into.append(GAP);
        } else if (plain && ("superscript".equals(raised) || "subscript".equals(raised))) {
            into.append("superscript".equals(raised) ? "^{" : "_{").append(text).append('}');
        } else {
            into.append(text);
        }
    }

    private static String sign(String code) {
        return TICKS.contains(code) && !code.isEmpty() ? "√" : CROSSES.contains(code) && !code.isEmpty() ? "×" : "";
    }

    private void picture(XmlNode drawing, StringBuilder into) {
        into.append(pictures.mark(drawing));
        drawing.all("txbxContent").findFirst().ifPresent(box -> box.all("p").forEach(paragraph -> into.append(text(paragraph)).append('\n')));
    }
}
