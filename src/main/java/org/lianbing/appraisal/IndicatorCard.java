package org.lianbing.appraisal;

import java.util.List;
import org.lianbing.kernel.Points;

/**
 * One indicator of a scheme, for reading.
 *
 * @param weight    how much of the hundred it is; zero for a bonus
 * @param enteredBy code of the role that enters it, or null
 * @param rule      what outcomes feed it, as sentences; empty where none do
 */
public record IndicatorCard(String code, String title, Points weight, String enteredBy, List<Sentence> rule) {

    public IndicatorCard {
        rule = List.copyOf(rule);
    }

    static IndicatorCard of(Indicator indicator) {
        return new IndicatorCard(indicator.code(), indicator.title(), indicator.weight(), indicator.enteredBy(),
                indicator.rule() == null ? List.of() : RuleWords.of(indicator.rule()));
    }

    public boolean isBonus() {
        return weight.isZero();
    }
}
