package org.lianbing.question.format;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Makes nodes with lines of a YAML text. Composes only: no Java object is ever made of what a file says. */
final class YamlText {

    private static final int MEGABYTES = 2;
    private static final int LARGEST = MEGABYTES * 1024 * 1024;
    private static final int MOST_ALIASES = 20;
    private static final int DEEPEST = 10;

    private YamlText() {
    }

    /** Empty if there is nothing, or no YAML, in the text; that is then among the problems. */
    static Optional<Node> compose(String text, Problems problems) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            problems.onLine(1, "question.yaml.size", MEGABYTES);
            return Optional.empty();
        }
        try {
            return root(text, problems);
        } catch (MarkedYAMLException broken) {
            problems.onLine(Problems.line(broken.getProblemMark()), "question.yaml.syntax", broken.getProblem());
        } catch (ReaderException broken) {
            problems.onLine(lineOf(broken.getCodePoint(), text), "question.yaml.characters",
                    String.format("U+%04X", broken.getCodePoint()));
        } catch (YAMLException broken) {
            // a limit of ours: depth or aliases; SnakeYAML does not say where
            problems.onLine(1, "question.yaml.syntax", broken.getMessage());
        }
        return Optional.empty();
    }

    private static Optional<Node> root(String text, Problems problems) {
        Node root = new Yaml(limits()).compose(new StringReader(text));
        if (root == null) {
            problems.onLine(1, "question.yaml.list");
        }
        return Optional.ofNullable(root);
    }

    private static int lineOf(int character, String text) {
        return 1 + (int) text.substring(0, text.indexOf(character)).chars().filter(each -> each == '\n').count();
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        limits.setNestingDepthLimit(DEEPEST);
        return limits;
    }
}
