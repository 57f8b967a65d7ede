package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianbing.exam.Blueprint.Line;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.question.Classified;
import org.lianbing.question.Kind;

/** Says of a blueprint, while it is typed, what the bank has for it and whether a paper can be drawn. Nothing is kept. */
@ApplicationScoped
@Transactional
public class CheckBlueprint {

    private static final long ANY_SEED = 0;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BlueprintScopes scopes;
    private final Access access;

    CheckBlueprint() {
        this(null, null);
    }

    @Inject
    CheckBlueprint(BlueprintScopes scopes, Access access) {
        this.scopes = scopes;
        this.access = access;
    }

    /**
     * @param held     how many questions the bank has, by line and column
     * @param shares   of each line in the points, percent
     * @param problems what is wrong or short, each at its field
     */
    public record Result(int questions, BigDecimal outOf, List<List<Integer>> held, List<Integer> shares, List<Problem> problems) {
    }

    public Result check(Blueprint blueprint) {
        access.require(Role.TRAINER);
        if (blueprint.lines().size() > BlueprintCheck.MOST_LINES || blueprint.kinds().size() > Kind.values().length) {
            throw Failure.Invalid.field("lines", "exam.blueprint.lines.bad", BlueprintCheck.MOST_LINES);
        }
        BlueprintScopes.Choice choice = scopes.choice();
        List<Problem> problems = new ArrayList<>(BlueprintCheck.of(blueprint, codes(choice)));
        boolean drawable = problems.stream().allMatch(problem -> problem.field().equals("title") || problem.field().equals("weights"));
        if (drawable) {
            problems.addAll(scopes.said(choice, new BlueprintDraw(blueprint, BlueprintScopes.names(blueprint, choice.sources()), Pooled.of(blueprint, choice.all()), Set.of(),
                    true).draw(ANY_SEED).shortages()));
        }
        BigDecimal all = blueprint.outOf();
        List<Integer> shares = IntStream.range(0, blueprint.lines().size()).mapToObj(line -> all.signum() == 0 ? 0
                : blueprint.outOf(line).multiply(HUNDRED).divide(all, 0, RoundingMode.HALF_UP).intValue()).toList();
        return new Result(blueprint.questions(), all.stripTrailingZeros(), held(blueprint, choice.all()), shares, List.copyOf(problems));
    }

    private static Set<String> codes(BlueprintScopes.Choice choice) {
        return choice.sources().stream().map(BlueprintScopes.Source::code).collect(Collectors.toSet());
    }

    private static List<List<Integer>> held(Blueprint blueprint, List<Classified> all) {
        return blueprint.lines().stream().map(line -> blueprint.kinds().stream().map(column -> (int) all.stream()
                .filter(question -> question.kind().code().equals(column.kind()) && Pooled.takes(line, question)).count()).toList()).toList();
    }

    /**
     * Spreads the questions of each kind over the lines by their weights.
     *
     * @param totals of each column
     * @throws Failure.Invalid unless every line has a weight and they add up to 100
     */
    public Blueprint spread(Blueprint blueprint, List<Integer> totals) {
        access.require(Role.TRAINER);
        int sum = blueprint.lines().stream().mapToInt(line -> line.weight() == null ? 0 : line.weight()).sum();
        if (sum != HUNDRED.intValue()) {
            throw Failure.Invalid.field("weights", "exam.blueprint.weights.bad", sum);
        }
        if (totals.stream().anyMatch(total -> total < 0 || total > BlueprintCheck.MOST_QUESTIONS)) {
            throw Failure.Invalid.field("lines", "exam.blueprint.count.bad", BlueprintCheck.MOST_QUESTIONS);
        }
        List<Line> lines = WeighedCounts.spread(blueprint, totals, held(blueprint, scopes.choice().all()));
        return blueprint.with(blueprint.title(), lines);
    }
}
