package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An element of a document that was read, named without its prefix. */
final class XmlNode {

    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    /** Elements and texts in their order. */
    private final List<Object> content = new ArrayList<>(2);

    XmlNode(String name, Map<String, String> attributes, int line) {
        this.name = name;
        this.attributes = attributes;
        this.line = line;
    }

    void add(Object more) {
        content.add(more);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** Empty if there is none. */
    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Object> content() {
        return content;
    }

    Stream<XmlNode> children() {
        return content.stream().filter(XmlNode.class::isInstance).map(XmlNode.class::cast);
    }

    Stream<XmlNode> children(String wanted) {
        return children().filter(child -> child.is(wanted));
    }

    Optional<XmlNode> child(String wanted) {
        return children(wanted).findFirst();
    }

    /** Its descendants of that name, in the order of the document. */
    Stream<XmlNode> all(String wanted) {
        List<XmlNode> found = new ArrayList<>();
        each(child -> {
            if (child.is(wanted)) {
                found.add(child);
            }
        });
        return found.stream();
    }

    private void each(Consumer<XmlNode> visitor) {
        children().forEach(child -> {
            visitor.accept(child);
            child.each(visitor);
        });
    }

    Optional<XmlNode> first(String wanted) {
        return all(wanted).findFirst();
    }

    /** All the text in it. */
    String text() {
        StringBuilder text = new StringBuilder();
        text(text);
        return text.toString();
    }

    private void text(StringBuilder into) {
        for (Object part : content) {
            if (part instanceof XmlNode node) {
                node.text(into);
            } else {
                into.append(part);
            }
        }
    }

    /** The text of a child; empty if there is none. */
    String text(String wanted) {
        return child(wanted).map(XmlNode::text).orElse("");
    }
}
