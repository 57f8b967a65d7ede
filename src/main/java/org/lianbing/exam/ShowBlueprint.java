package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.question.Classified;

/** Draws a paper by a blueprint to look at or to print; A and B of equal difficulty. Nothing is kept: the number draws it again. */
@ApplicationScoped
@Transactional
public class ShowBlueprint {

    private final KeepBlueprints keep;
    private final BlueprintPapers papers;
    private final ShowPaper show;
    private final BlueprintScopes scopes;

    ShowBlueprint() {
        this(null, null, null, null);
    }

    @Inject
    ShowBlueprint(KeepBlueprints keep, BlueprintPapers papers, ShowPaper show, BlueprintScopes scopes) {
        this.keep = keep;
        this.papers = papers;
        this.show = show;
        this.scopes = scopes;
    }

    /** How hard a scope of the paper came out. */
    public record Hardness(String scope, int questions, BigDecimal mean) {
    }

    /** @param difficulty mean of all, 1 to 5 */
    public record Shown(BlueprintView blueprint, List<AnswerSheet.Item> items, List<Hardness> scopes, BigDecimal difficulty) {
    }

    /** @throws org.lianbing.kernel.Failure.Invalid naming every shortage */
    public Shown one(long id, long seed) {
        BlueprintView view = keep.get(id);
        return shown(view, papers.sketch(view.content(), seed), seed);
    }

    /**
     * @param second    B, else A
     * @param shared    how many questions may stand in both, beside must-haves; 0–50
     * @param tolerance by which the mean difficulty of a scope may differ
     * @throws org.lianbing.kernel.Failure.Invalid naming every shortage
     */
    public Shown twin(long id, long seed, boolean second, int shared, BigDecimal tolerance) {
        BlueprintView view = keep.get(id);
        TwinPapers.Twins twins = papers.twins(view.content(), shared, tolerance, seed);
        return shown(view, second ? twins.b() : twins.a(), second ? seed + 1 : seed);
    }

    private Shown shown(BlueprintView view, Drawing drawing, long seed) {
        Blueprint blueprint = view.content();
        List<String> names = BlueprintScopes.names(blueprint, scopes.choice().sources());
        List<Hardness> hardness = new ArrayList<>();
        for (int line = 0; line < names.size(); line++) {
            List<Classified> inside = new ArrayList<>();
            for (int cell = 0; cell < drawing.cells().size(); cell++) {
                inside.addAll(blueprint.cells().get(cell).line() == line ? drawing.cells().get(cell) : List.of());
            }
            if (!inside.isEmpty()) {
                hardness.add(new Hardness(names.get(line), inside.size(), mean(inside)));
            }
        }
        return new Shown(view, show.printed(drawing, blueprint, seed, false), hardness, mean(drawing.all()));
    }

    private static BigDecimal mean(List<Classified> questions) {
        return BigDecimal.valueOf(questions.stream().mapToInt(Classified::difficulty).sum()).divide(BigDecimal.valueOf(questions.size()), 2,
                RoundingMode.HALF_UP);
    }
}
