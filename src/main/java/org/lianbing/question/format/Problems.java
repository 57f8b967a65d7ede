package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lianbing.kernel.Problem;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong, so that one reading finds it all. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void at(Node node, String code, Object... args) {
        found.add(Problem.onLine(line(node), code, args));
    }

    void onLine(int line, String code, Object... args) {
        found.add(Problem.onLine(line, code, args));
    }

    void addAll(Problems others) {
        found.addAll(others.found);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> byLine() {
        return found.stream().sorted(Comparator.comparing(Problem::line)).toList();
    }

    /** From 1, as editors count. */
    static int line(Node node) {
        return line(node.getStartMark());
    }

    static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}
