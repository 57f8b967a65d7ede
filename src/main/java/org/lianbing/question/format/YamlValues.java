package org.lianbing.question.format;

import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads single values. What is wrong is noted, and the empty text or list returned: so the empty one always has its problem. */
final class YamlValues {

    /** The longest text, in characters. */
    private static final int LONGEST = 10_000;
    private static final String NOTHING_VISIBLE = "[\\p{IsWhite_Space}\\p{Cc}\\p{Cf}]*";
    private static final String UNWANTED = "(?s).*[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]].*";

    private final Problems problems;

    YamlValues(Problems problems) {
        this.problems = problems;
    }

    /** As written (a number or date stays the text it was), without white space around it. */
    String text(Node node, String name) {
        if (!(node instanceof ScalarNode scalar)) {
            return refuse(node, "question.yaml.field.text", name);
        }
        String text = scalar.getValue().strip();
        if (node.getTag().equals(Tag.NULL) || text.matches(NOTHING_VISIBLE)) {
            return refuse(node, "question.yaml.field.empty", name);
        } else if (text.matches(UNWANTED)) {
            return refuse(node, "question.yaml.field.characters", name);
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            return refuse(node, "question.yaml.field.long", name, LONGEST);
        }
        return text;
    }

    /** All texts of a list; those with a problem are left out. */
    List<String> texts(Node node, String name) {
        return elements(node, name).stream().map(element -> text(element, name)).filter(text -> !text.isEmpty()).toList();
    }

    List<Node> elements(Node node, String name) {
        if (!(node instanceof SequenceNode list)) {
            refuse(node, "question.yaml.field.list", name);
            return List.of();
        } else if (list.getValue().isEmpty()) {
            refuse(node, "question.yaml.field.empty", name);
        }
        return list.getValue();
    }

    private String refuse(Node node, String code, Object... args) {
        problems.at(node, code, args);
        return "";
    }
}
