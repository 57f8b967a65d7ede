package org.lianbing.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lianbing.kernel.OutcomeState;

/** A rule as people read it: what it counts, what it gives, how several become one, and what limits it. */
final class RuleWords {

    private RuleWords() {
    }

    static List<Sentence> of(Rule rule) {
        List<Sentence> words = new ArrayList<>();
        words.add(counted(rule.match()));
        words.addAll(given(rule.points()));
        words.add(Sentence.of("appraisal.rule." + rule.aggregate().code()));
        if (rule.cap() != null) {
            words.add(Sentence.of("appraisal.rule.cap", rule.cap()));
        }
        words.add(Sentence.of("appraisal.rule.excused"));
        return words;
    }

    private static Sentence counted(Match match) {
        Sentence kind = Sentence.of("appraisal.kind." + match.kind());
        Sentence states = Sentence.of(match.states().containsAll(Match.POINT_GIVING) ? "appraisal.rule.all"
                : match.states().contains(OutcomeState.GRADED) ? "appraisal.rule.gradedOnly" : "appraisal.rule.absentOnly");
        if (match.tags().isEmpty()) {
            return Sentence.of("appraisal.rule.match", kind, states);
        }
        List<Sentence> tags = new TreeSet<>(match.tags()).stream().map(tag -> Sentence.of("appraisal.tag." + tag)).toList();
        return Sentence.of("appraisal.rule.matchTagged", kind, states, tags);
    }

    private static List<Sentence> given(PointsOf points) {
        if (points instanceof PointsOf.Fixed fixed) {
            return List.of(Sentence.of("appraisal.rule.fixed", fixed.points()));
        } else if (points instanceof PointsOf.Proportion proportion) {
            return List.of(Sentence.of("appraisal.rule.proportion", proportion.full()));
        }
        List<Sentence> bands = new ArrayList<>();
        ((PointsOf.Bands) points).bands().forEach(band -> bands.add(Sentence.of("appraisal.rule.band",
                band.from().movePointRight(2).stripTrailingZeros().toPlainString(), band.points())));
        bands.add(Sentence.of("appraisal.rule.belowBands"));
        return bands;
    }
}
