package org.lianbing.curriculum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one block of {@code pack.yaml}. What is wrong is noted with its line, and something harmless returned. */
final class PackFields {

    private final Node block;
    private final PackText text;
    private final Map<String, NodeTuple> fields = new LinkedHashMap<>();
    private final Set<String> unread = new TreeSet<>();

    PackFields(Node block, PackText text) {
        this.block = block;
        this.text = text;
        if (block instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::add);
        } else {
            text.refuse(line(block), "curriculum.pack.block");
        }
        unread.addAll(fields.keySet());
    }

    private void add(NodeTuple field) {
        String name = field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (fields.putIfAbsent(name, field) != null) {
            text.refuse(line(field.getKeyNode()), "curriculum.pack.field.twice", name);
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    void refuse(String name, String code, Object... args) {
        text.refuse(line(has(name) ? fields.get(name).getKeyNode() : block), code, args);
    }

    int line(String name) {
        return line(has(name) ? fields.get(name).getKeyNode() : block);
    }

    /** The empty text if it is missing or wrong. */
    String text(String name, int longest) {
        unread.remove(name);
        if (!has(name)) {
            refuse(name, "curriculum.pack.field.missing", name);
            return "";
        }
        if (!(fields.get(name).getValueNode() instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            refuse(name, "curriculum.pack.field.text", name);
            return "";
        }
        if (scalar.getValue().strip().length() > longest) {
            refuse(name, "curriculum.pack.field.long", name, longest);
            return "";
        }
        return scalar.getValue().strip();
    }

    /** A text of this form, or the empty text. */
    String text(String name, int longest, String form, String otherwise) {
        String value = text(name, longest);
        if (value.isEmpty() || value.matches(form)) {
            return value;
        }
        refuse(name, otherwise, value);
        return "";
    }

    /** The blocks of a list; none if it is missing or wrong. */
    List<PackFields> blocks(String name) {
        unread.remove(name);
        if (!has(name)) {
            refuse(name, "curriculum.pack.field.missing", name);
            return List.of();
        }
        if (!(fields.get(name).getValueNode() instanceof SequenceNode list) || list.getValue().isEmpty()) {
            refuse(name, "curriculum.pack.field.list", name);
            return List.of();
        }
        return list.getValue().stream().map(node -> new PackFields(node, text)).toList();
    }

    void refuseUnread() {
        unread.forEach(name -> refuse(name, "curriculum.pack.field.unknown", name));
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
