package org.lianbing.question.format;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Refuses tags ({@code !!java.net.URL}) anywhere in a question: a course pack is text, not objects. */
final class YamlTags {

    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.SEQ, Tag.MAP);

    private final Problems problems;
    /** An alias may lead back to where it stands. */
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    YamlTags(Problems problems) {
        this.problems = problems;
    }

    void refuseIn(Node node) {
        if (!seen.add(node)) {
            return;
        }
        if (!PLAIN.contains(node.getTag())) {
            problems.at(node, "question.yaml.tag", node.getTag().getValue());
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::refuseIn);
        } else if (node instanceof MappingNode block) {
            block.getValue().stream().map(NodeTuple::getValueNode).forEach(this::refuseIn);
        }
    }
}
