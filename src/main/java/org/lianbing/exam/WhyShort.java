package org.lianbing.exam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lianbing.exam.Blueprint.Cell;
import org.lianbing.exam.Blueprint.Line;
import org.lianbing.kernel.Problem;
import org.lianbing.question.Importance;

/** Says why no paper can be drawn: the cells with too few questions, else those that share too few, else the rule that nothing keeps. */
final class WhyShort {

    private final Blueprint blueprint;
    private final List<String> names;
    private final List<Cell> cells;
    private final List<Pooled> pool;
    private final DrawTask task;
    private final boolean unseen;
    private final List<Problem> problems = new ArrayList<>();

    WhyShort(Blueprint blueprint, List<String> names, List<Pooled> pool, DrawTask task, Set<Long> seen) {
        this.blueprint = blueprint;
        this.names = names;
        this.cells = blueprint.cells();
        this.pool = pool;
        this.task = task;
        this.unseen = !seen.isEmpty();
    }

    List<Problem> say(DrawSearch search, long seed) {
        for (int i = 0; i < cells.size(); i++) {
            long held = held(i, -1);
            if (held < cells.get(i).count()) {
                problems.add(cell(cells.get(i), held));
            }
        }
        if (problems.isEmpty()) {
            long[] even = new long[task.lots().size()];
            CheapestFlow flow = new CheapestFlow(task, even, new BitSet());
            if (flow.fill() == null) {
                cut(flow);
            } else {
                rules(search, seed);
            }
        }
        return List.copyOf(problems);
    }

    private long held(int cell, int bucket) {
        return task.lots().stream().filter(lot -> lot.cells().contains(cell) && (bucket < 0 || lot.bucket() == bucket)).count();
    }

    private Problem cell(Cell cell, long held) {
        Line line = blueprint.lines().get(cell.line());
        String code = "exam.draw." + (line.only().isEmpty() ? "cell" : "cellOnly") + (unseen ? "Unseen" : "");
        return line.only().isEmpty() ? Problem.at(BlueprintCheck.cell(cell), code, names.get(cell.line()), kind(cell), cell.count(), held)
                : Problem.at(BlueprintCheck.cell(cell), code, names.get(cell.line()), kind(cell), cell.count(), held, line.only());
    }

    private Problem kind(Cell cell) {
        return Problem.at(null, "question.kind." + blueprint.kinds().get(cell.column()).kind());
    }

    /** The cut that stops the flow is the shortage: these need more than all that is there for them. */
    private void cut(CheapestFlow flow) {
        List<Integer> shut = IntStream.range(0, cells.size()).filter(flow::isCutOff).boxed().toList();
        if (blueprint.ratio() == null) {
            shared(shut);
            return;
        }
        List<Integer> buckets = IntStream.range(0, task.buckets().size()).filter(flow::isShortBucket).boxed().toList();
        int need = buckets.stream().mapToInt(task.buckets()::get).sum();
        int open = IntStream.range(0, cells.size()).filter(cell -> !shut.contains(cell)).map(task.cells()::get).sum();
        long held = open + task.lots().stream().filter(lot -> buckets.contains(lot.bucket()) && lot.cells().stream().anyMatch(shut::contains)).count();
        problems.add(Problem.at("ratio", "exam.draw.importance", importances(buckets), need, held));
        for (int cell : shut) {
            long ofThem = buckets.stream().mapToLong(bucket -> held(cell, bucket)).sum();
            if (ofThem < cells.get(cell).count()) {
                problems.add(Problem.at(BlueprintCheck.cell(cells.get(cell)), "exam.draw.cellImportance", names.get(cells.get(cell).line()),
                        kind(cells.get(cell)), importances(buckets), cells.get(cell).count(), ofThem));
            }
        }
    }

    private static String importances(List<Integer> buckets) {
        return String.join(" + ", buckets.stream().map(bucket -> Importance.values()[bucket].name()).toList());
    }

    /** Of the cells that are shut, those that hang together with one that stays empty. */
    private void shared(List<Integer> shut) {
        for (List<Integer> together : new Connected(task, shut).sets()) {
            int need = together.stream().mapToInt(task.cells()::get).sum();
            long held = task.lots().stream().filter(lot -> lot.cells().stream().anyMatch(together::contains)).count();
            if (held < need) {
                together.forEach(cell -> problems.add(Problem.at(BlueprintCheck.cell(cells.get(cell)), "exam.draw.shared",
                        names.get(cells.get(cell).line()), kind(cells.get(cell)), together.size(), need, held)));
            }
        }
    }

    /** There are enough questions; it is the other rules that none keeps. */
    private void rules(DrawSearch search, long seed) {
        if (search.isUndecided()) {
            problems.add(Problem.at(blueprint.band() == null ? "apart" : "band", "exam.draw.undecided"));
            return;
        }
        int[] easiest = new DrawSearch(task, seed).extreme(false);
        if (easiest == null) {
            problems.add(blueprint.must().isEmpty() ? Problem.at("apart", "exam.draw.apart") : Problem.at("must", "exam.draw.must"));
            return;
        }
        int[] hardest = new DrawSearch(task, seed).extreme(true);
        boolean between = task.sums(easiest)[0] <= task.bands().get(0).highest() && task.sums(hardest)[0] >= task.bands().get(0).lowest();
        problems.add(Problem.at("band", between ? "exam.draw.bandMissed" : "exam.draw.band", blueprint.band().mean().subtract(blueprint.band().width()),
                blueprint.band().mean().add(blueprint.band().width()), mean(easiest), mean(hardest)));
    }

    private BigDecimal mean(int[] drawn) {
        int sum = IntStream.range(0, drawn.length).filter(lot -> drawn[lot] >= 0).map(lot -> task.lots().get(lot).difficulty()).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(task.size()), 2, RoundingMode.HALF_UP);
    }
}
