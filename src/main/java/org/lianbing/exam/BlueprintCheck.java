package org.lianbing.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lianbing.exam.Blueprint.Cell;
import org.lianbing.exam.Blueprint.Column;
import org.lianbing.exam.Blueprint.Line;
import org.lianbing.kernel.Problem;
import org.lianbing.question.Kind;

/** What is wrong with a blueprint as typed, whatever the bank holds: pure. */
final class BlueprintCheck {

    static final int MOST_LINES = 60;
    static final int MOST_QUESTIONS = 300;
    static final int MOST_NAMED = 100;
    private static final int TITLE = 200;
    private static final int NAME = 100;
    private static final int MOST_MONTHS = 60;

    private final Blueprint blueprint;
    private final Set<String> sources;
    private final List<Problem> problems = new ArrayList<>();

    private BlueprintCheck(Blueprint blueprint, Set<String> sources) {
        this.blueprint = blueprint;
        this.sources = sources;
    }

    /** @param sources all that a line may draw from */
    static List<Problem> of(Blueprint blueprint, Set<String> sources) {
        BlueprintCheck check = new BlueprintCheck(blueprint, sources);
        check.grid();
        check.rules();
        return List.copyOf(check.problems);
    }

    private void grid() {
        String title = blueprint.title() == null ? "" : blueprint.title().strip();
        need(!title.isEmpty() && title.length() <= TITLE && title.lines().count() == 1, "title", "exam.blueprint.title.bad", TITLE);
        need(!blueprint.lines().isEmpty() && blueprint.lines().size() <= MOST_LINES, "lines", "exam.blueprint.lines.bad", MOST_LINES);
        for (int i = 0; i < blueprint.lines().size(); i++) {
            line(i, blueprint.lines().get(i));
        }
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < blueprint.kinds().size(); i++) {
            Column column = blueprint.kinds().get(i);
            need(isKind(column.kind()) && twice.add(column.kind()), "lines", "exam.blueprint.kind.bad");
            int place = i;
            boolean used = blueprint.lines().stream().anyMatch(line -> line.count(place) != 0);
            need(!used || column.hasPoints(), field("points", column.kind()), "exam.blueprint.points.bad");
        }
        int all = blueprint.questions();
        need(all > 0 && all <= MOST_QUESTIONS, "lines", "exam.blueprint.count.bad", MOST_QUESTIONS);
    }

    private void line(int place, Line line) {
        need(sources.contains(line.source()), field("source", place), "exam.blueprint.source.bad");
        need(line.name().length() <= NAME, field("name", place), "exam.blueprint.name.bad", NAME);
        need(line.only().matches("[XYZ]?"), field("only", place), "exam.blueprint.only.bad");
        need(line.weight() == null || line.weight() >= 0 && line.weight() <= 100, field("weight", place), "exam.blueprint.weight.bad");
        for (int column = 0; column < blueprint.kinds().size(); column++) {
            need(line.count(column) >= 0 && line.count(column) <= MOST_QUESTIONS, field("cell", place, column), "exam.blueprint.cell.bad", MOST_QUESTIONS);
        }
    }

    private void rules() {
        long weighed = blueprint.lines().stream().filter(line -> line.weight() != null).count();
        int sum = blueprint.lines().stream().filter(line -> line.weight() != null).mapToInt(Line::weight).sum();
        need(weighed == 0 || weighed == blueprint.lines().size() && sum == 100, "weights", "exam.blueprint.weights.bad", sum);
        Blueprint.Ratio ratio = blueprint.ratio();
        need(ratio == null || share(ratio.x()) && share(ratio.y()) && share(ratio.z()) && ratio.x() + ratio.y() + ratio.z() > 0, "ratio",
                "exam.blueprint.ratio.bad");
        Blueprint.Band band = blueprint.band();
        need(band == null || between(band.mean(), 1, 5) && between(band.width(), 0, 4), "band", "exam.blueprint.band.bad");
        Integer months = blueprint.unseenMonths();
        need(months == null || months >= 1 && months <= MOST_MONTHS, "unseen", "exam.blueprint.unseen.bad", MOST_MONTHS);
        need(blueprint.must().size() <= MOST_NAMED && blueprint.must().stream().distinct().count() == blueprint.must().size(), "must",
                "exam.blueprint.must.bad", MOST_NAMED);
        need(blueprint.apart().size() <= MOST_NAMED && blueprint.apart().stream().allMatch(group -> group.size() > 1 && group.size() <= MOST_NAMED),
                "apart", "exam.blueprint.apart.bad", MOST_NAMED);
    }

    private static boolean share(int part) {
        return part >= 0 && part <= 100;
    }

    private static boolean between(BigDecimal value, int low, int high) {
        return value != null && value.compareTo(BigDecimal.valueOf(low)) >= 0 && value.compareTo(BigDecimal.valueOf(high)) <= 0;
    }

    private static boolean isKind(String code) {
        for (Kind kind : Kind.values()) {
            if (kind.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** The name under which the form shows a problem at its place: {@code cell-2-0}. */
    static String field(String name, Object... place) {
        StringBuilder field = new StringBuilder(name);
        for (Object part : place) {
            field.append('-').append(part);
        }
        return field.toString();
    }

    static String cell(Cell cell) {
        return field("cell", cell.line(), cell.column());
    }

    private void need(boolean good, String field, String code, Object... args) {
        if (!good) {
            problems.add(Problem.at(field, code, args));
        }
    }
}
