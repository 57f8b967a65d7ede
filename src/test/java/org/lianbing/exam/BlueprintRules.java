package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lianbing.exam.Blueprint.Cell;
import org.lianbing.question.Classified;

/** Every rule of a blueprint, read anew from its words: what a drawn paper is checked against, and what brute force looks for. */
record BlueprintRules(Blueprint blueprint) {

    void holdFor(Drawing drawing) {
        List<Cell> cells = blueprint.cells();
        assertThat(drawing.cells()).hasSameSizeAs(cells);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            assertThat(drawing.cells().get(i)).hasSize(cell.count()).allMatch(question -> takes(cell, question));
        }
        assertThat(drawing.all()).doesNotHaveDuplicates();
        assertThat(allows(drawing.all())).isTrue();
    }

    boolean takes(Cell cell, Classified question) {
        return question.kind().code().equals(blueprint.kinds().get(cell.column()).kind()) && Pooled.takes(blueprint.lines().get(cell.line()), question);
    }

    /** Whether a full paper may be made of these. */
    boolean allows(List<Classified> paper) {
        return ratioHolds(paper) && bandHolds(paper) && apartHolds(paper)
                && paper.stream().map(Classified::ref).toList().containsAll(blueprint.must());
    }

    private boolean ratioHolds(List<Classified> paper) {
        if (blueprint.ratio() == null) {
            return true;
        }
        List<Integer> shares = BlueprintDraw.shares(paper.size(), List.of(blueprint.ratio().x(), blueprint.ratio().y(), blueprint.ratio().z()));
        return shares.equals(List.of(0, 1, 2).stream().map(i -> (int) paper.stream().filter(one -> one.importance().ordinal() == i).count()).toList());
    }

    private boolean bandHolds(List<Classified> paper) {
        if (blueprint.band() == null) {
            return true;
        }
        double mean = paper.stream().mapToInt(Classified::difficulty).average().orElseThrow();
        return Math.abs(mean - blueprint.band().mean().doubleValue()) <= blueprint.band().width().doubleValue() + 1e-9;
    }

    private boolean apartHolds(List<Classified> paper) {
        Set<String> met = new HashSet<>();
        return paper.stream().flatMap(one -> one.tags().stream()).filter(tag -> tag.startsWith("互斥:")).allMatch(met::add)
                && blueprint.apart().stream().allMatch(group -> paper.stream().filter(one -> group.contains(one.ref())).count() <= 1);
    }

    /** Tries every way. */
    boolean bruteForce(List<Classified> pool, List<Classified> paper, int cell, int from, int need) {
        List<Cell> cells = blueprint.cells();
        if (need == 0) {
            return cell == cells.size() - 1 ? allows(paper) : bruteForce(pool, paper, cell + 1, 0, cells.get(cell + 1).count());
        }
        for (int i = from; i < pool.size(); i++) {
            Classified one = pool.get(i);
            if (!paper.contains(one) && takes(cells.get(cell), one)) {
                paper.add(one);
                boolean found = bruteForce(pool, paper, cell, i + 1, need - 1);
                paper.remove(paper.size() - 1);
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }
}
