package org.lianbing.appraisal;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.Points;

/**
 * One thing that a scheme appraises. May be fed by a rule, entered by hand, or both.
 *
 * @param code      unique in its scheme; lower-case letters, digits and hyphens
 * @param title     as the published scheme calls it
 * @param weight    how much of the hundred it is; zero for a bonus, which no weight limits
 * @param rule      what outcomes feed it; null where none do
 * @param enteredBy code of the role that enters it; null where nobody does
 */
record Indicator(String code, String title, Points weight, Rule rule, String enteredBy) {

    Indicator {
        if (!code.matches("[a-z][a-z0-9-]*") || title.isBlank()) {
            throw new IllegalArgumentException("an indicator has a code of a-z, 0-9 and hyphens, and a title: " + code + ", " + title);
        }
        if (weight.compareTo(Points.ZERO) < 0) {
            throw new IllegalArgumentException("a weight is not negative: " + weight);
        }
        if (enteredBy == null ? rule == null : enteredBy.isBlank()) {
            throw new IllegalArgumentException("neither a rule nor a role fills the indicator " + code);
        }
    }

    boolean isBonus() {
        return weight.isZero();
    }

    /** Whether an indicator may hold these points in a month: not more than its weight, unless it is a bonus. */
    boolean admits(Points points) {
        return isBonus() || points.compareTo(weight) <= 0;
    }

    boolean isFedBy(Outcome outcome) {
        return rule != null && rule.concerns(outcome);
    }

    static Indicator read(StrictJson json) {
        json.only("code", "title", "weight", "rule", "enteredBy");
        String code = json.text("code");
        String title = json.text("title");
        Points weight = json.points("weight");
        Rule rule = json.has("rule") ? Rule.read(json.object("rule")) : null;
        String enteredBy = json.optionalText("enteredBy");
        return json.make(() -> new Indicator(code, title, weight, rule, enteredBy));
    }

    JsonObject json() {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("code", code).add("title", title).add("weight", weight.toString());
        if (rule != null) {
            json.add("rule", rule.json());
        }
        if (enteredBy != null) {
            json.add("enteredBy", enteredBy);
        }
        return json.build();
    }
}
