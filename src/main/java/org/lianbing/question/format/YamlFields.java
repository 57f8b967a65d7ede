package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one block. What is wrong with a field is noted with its line, and something harmless (the default, the empty text
 * or list) returned, so that the reading goes on.
 */
final class YamlFields {

    private static final String NUMBER = "[+-]?\\d{1,15}(\\.\\d{1,15})?";

    private final MappingNode block;
    private final String path;
    private final Problems problems;
    private final YamlValues values;
    private final Map<String, NodeTuple> fields = new LinkedHashMap<>();
    private final Set<String> unread;

    /** @param path what to write before a field's name in a message: empty, or the outer field and a dot */
    YamlFields(MappingNode block, String path, Problems problems) {
        this.block = block;
        this.path = path;
        this.problems = problems;
        this.values = new YamlValues(problems);
        block.getValue().forEach(this::add);
        this.unread = new HashSet<>(fields.keySet());
    }

    private void add(NodeTuple field) {
        if (!(field.getKeyNode() instanceof ScalarNode name)) {
            problems.at(field.getKeyNode(), "question.yaml.field.name");
        } else if (fields.putIfAbsent(name.getValue(), field) != null) {
            problems.at(name, "question.yaml.field.twice", path + name.getValue());
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Set<String> names() {
        return fields.keySet();
    }

    /** Notes what is wrong with a field where its name stands, or where the block begins. */
    void refuse(String name, String code, Object... args) {
        problems.onLine(line(name), code, args);
    }

    int line(String name) {
        return Problems.line(has(name) ? fields.get(name).getKeyNode() : block);
    }

    String text(String name) {
        return value(name).map(node -> values.text(node, path + name)).orElse("");
    }

    /** A number of at most 15 digits before and after the point, or the empty text. */
    String number(String name) {
        String text = text(name);
        if (text.isEmpty() || text.matches(NUMBER)) {
            return text;
        }
        refuse(name, "question.yaml.field.number", path + name, text);
        return "";
    }

    /** One of a few values. The default is for a field that is not there; null: there is none. */
    <T> T choice(String name, List<T> allowed, Function<T, String> code, T byDefault) {
        String text = has(name) || byDefault == null ? text(name) : code.apply(byDefault);
        for (T value : allowed) {
            if (code.apply(value).equals(text)) {
                return value;
            }
        }
        if (!text.isEmpty()) {
            refuse(name, "question.yaml.field.choice", path + name, text, String.join(", ", allowed.stream().map(code).toList()));
        }
        return byDefault;
    }

    /** At least one text. */
    List<String> texts(String name) {
        return value(name).map(node -> values.texts(node, path + name)).orElse(List.of());
    }

    /** Any number of texts; the field need not be there. */
    List<String> textsIfAny(String name) {
        boolean emptyList = has(name) && fields.get(name).getValueNode() instanceof SequenceNode list && list.getValue().isEmpty();
        if (!has(name) || emptyList) {
            unread.remove(name);
            return List.of();
        }
        return texts(name);
    }

    /** At least one list of at least one text. */
    List<List<String>> textLists(String name) {
        return value(name).map(node -> values.elements(node, path + name)).orElse(List.of()).stream()
                .map(inner -> values.texts(inner, path + name)).toList();
    }

    Optional<YamlFields> block(String name) {
        Optional<Node> value = value(name);
        if (value.isPresent() && !(value.get() instanceof MappingNode)) {
            refuse(name, "question.yaml.field.block", path + name);
        }
        return value.filter(MappingNode.class::isInstance)
                .map(inner -> new YamlFields((MappingNode) inner, path + name + ".", problems));
    }

    /** At least one block. */
    List<YamlFields> blocks(String name) {
        List<YamlFields> blocks = new ArrayList<>();
        for (Node element : value(name).map(node -> values.elements(node, path + name)).orElse(List.of())) {
            if (element instanceof MappingNode inner) {
                blocks.add(new YamlFields(inner, path + name + ".", problems));
            } else {
                problems.at(element, "question.yaml.field.blocks", path + name);
            }
        }
        return blocks;
    }

    /** Notes every field that nobody asked for. */
    void refuseUnread(String kind) {
        unread.forEach(name -> refuse(name, "question.yaml.field.unknown", path + name, kind));
    }

    private Optional<Node> value(String name) {
        unread.remove(name);
        if (!has(name)) {
            refuse(name, "question.yaml.field.missing", path + name);
        }
        return Optional.ofNullable(fields.get(name)).map(NodeTuple::getValueNode);
    }
}
