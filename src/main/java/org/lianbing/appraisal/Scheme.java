package org.lianbing.appraisal;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.StatedOutcome;

/**
 * A published method of appraisal (考核办法).
 *
 * @param indicators in the order in which they are shown, each code once
 */
record Scheme(String code, int version, String title, List<Indicator> indicators) {

    Scheme {
        new SchemeVersion(code, version);
        indicators = List.copyOf(indicators);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a scheme has a title");
        }
        if (indicators.stream().map(Indicator::code).distinct().count() < indicators.size()) {
            throw new IllegalArgumentException("two indicators have the same code");
        }
        if (indicators.stream().allMatch(Indicator::isBonus)) {
            throw new IllegalArgumentException("at least one indicator has a weight");
        }
    }

    SchemeVersion id() {
        return new SchemeVersion(code, version);
    }

    /** The sum of the weights: what can be reached without a bonus. */
    Points hundred() {
        return indicators.stream().map(Indicator::weight).reduce(Points.ZERO, Points::plus);
    }

    Optional<Indicator> indicator(String indicatorCode) {
        return indicators.stream().filter(indicator -> indicator.code().equals(indicatorCode)).findFirst();
    }

    /** The indicators whose target this outcome, in whatever state, may change. */
    List<Indicator> fedBy(Outcome outcome) {
        return indicators.stream().filter(indicator -> indicator.isFedBy(outcome)).toList();
    }

    /** The cause of what this scheme's rule for an indicator posts when this revision arrives. */
    Cause.ByOutcome cause(String indicatorCode, StatedOutcome trigger) {
        return new Cause.ByOutcome(trigger.id(), trigger.revision(), indicatorCode, id());
    }

    static Scheme read(StrictJson json) {
        json.only("code", "version", "title", "indicators");
        String code = json.text("code");
        int version = json.whole("version");
        String title = json.text("title");
        List<Indicator> indicators = json.objects("indicators").stream().map(Indicator::read).toList();
        return json.make(() -> new Scheme(code, version, title, indicators));
    }

    JsonObject json() {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        indicators.forEach(indicator -> array.add(indicator.json()));
        return JSON.createObjectBuilder().add("code", code).add("version", version).add("title", title).add("indicators", array).build();
    }
}
