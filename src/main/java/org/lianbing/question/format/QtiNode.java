package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** An element of QTI, whatever its version: {@code qti-choice-interaction} of 3.0 is {@code choiceInteraction} as in 2.x. */
final class QtiNode {

    private static final Pattern HYPHEN = Pattern.compile("-([a-z])");
    private static final Pattern HUMP = Pattern.compile("[A-Z]");

    private final XmlNode node;

    private QtiNode(XmlNode node) {
        this.node = node;
    }

    static QtiNode of(XmlNode node) {
        return new QtiNode(node);
    }

    String name() {
        String name = node.name();
        return name.startsWith("qti-") ? HYPHEN.matcher(name.substring(4)).replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT)) : name;
    }

    boolean is(String wanted) {
        return name().equals(wanted);
    }

    /** Named as in 2.x; empty if there is none. */
    String attribute(String wanted) {
        String own = node.attribute(wanted);
        return own.isEmpty() ? node.attribute(HUMP.matcher(wanted).replaceAll(hump -> "-" + hump.group().toLowerCase(java.util.Locale.ROOT))) : own;
    }

    List<QtiNode> children() {
        return node.children().map(QtiNode::of).toList();
    }

    List<QtiNode> children(String wanted) {
        return children().stream().filter(child -> child.is(wanted)).toList();
    }

    /** Descendants of that name, in the order of the document. */
    List<QtiNode> all(String wanted) {
        List<QtiNode> found = new ArrayList<>();
        for (QtiNode child : children()) {
            if (child.is(wanted)) {
                found.add(child);
            }
            found.addAll(child.all(wanted));
        }
        return found;
    }

    Optional<QtiNode> first(String wanted) {
        return all(wanted).stream().findFirst();
    }

    String text() {
        return node.text().strip();
    }

    /** Its content as HTML. @param instead what stands in place of an element, or null to keep it */
    String html(Function<QtiNode, String> instead) {
        StringBuilder html = new StringBuilder();
        for (Object part : node.content()) {
            if (part instanceof XmlNode child) {
                QtiNode inner = of(child);
                String other = instead.apply(inner);
                String name = child.name().matches("[a-z][a-z0-9]{0,15}") ? child.name() : "span";
                html.append(other != null ? other : "<" + name + ">" + inner.html(instead) + "</" + name + ">");
            } else {
                html.append(String.valueOf(part).replace("&", "&amp;").replace("<", "&lt;").replaceAll("\\s+", " "));
            }
        }
        return html.toString();
    }

    /** What an author would type to show it. */
    String typed() {
        return Markup.typed(html(inner -> inner.is("prompt") || inner.name().startsWith("feedback") ? "" : null)).strip();
    }
}
