package org.lianbing.curriculum;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Makes nodes with lines of {@code pack.yaml}. Composes only: no Java object is ever made of what a file says. */
final class PackYaml {

    private static final int LARGEST = 200_000;
    private static final int DEEPEST = 10;

    private PackYaml() {
    }

    /** Empty if there is no YAML in the text; that is then noted. */
    static Optional<Node> compose(String content, PackText text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(DEEPEST);
        try {
            Node root = new Yaml(limits).compose(new StringReader(content));
            if (root == null) {
                text.refuse(1, "curriculum.pack.empty");
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException broken) {
            text.refuse(broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1, "curriculum.pack.syntax",
                    String.valueOf(broken.getProblem()));
        } catch (YAMLException broken) {
            text.refuse(1, "curriculum.pack.syntax", String.valueOf(broken.getMessage()));
        }
        return Optional.empty();
    }
}
