package org.lianbing.appraisal;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Points;

/** How a rule turns one graded or absent outcome into points, before the rule aggregates and rounds. */
sealed interface PointsOf {

    Fraction of(Outcome outcome);

    JsonObject json();

    static PointsOf read(StrictJson json) {
        json.only("fixed", "proportion", "bands");
        if (json.object().size() != 1) {
            throw new IllegalArgumentException(json.path() + ": exactly one of fixed, proportion, bands");
        }
        if (json.has("fixed")) {
            return new Fixed(json.points("fixed"));
        }
        return json.has("proportion") ? new Proportion(json.points("proportion")) : Bands.read(json);
    }

    /** The same for whoever took part, whatever the score; negative for each complaint, say. Nothing for the absent. */
    record Fixed(Points points) implements PointsOf {
        public Fixed {
            Objects.requireNonNull(points);
        }

        @Override
        public Fraction of(Outcome outcome) {
            return outcome.state() == OutcomeState.GRADED ? Fraction.of(points) : Fraction.ZERO;
        }

        @Override
        public JsonObject json() {
            return JSON.createObjectBuilder().add("fixed", points.toString()).build();
        }
    }

    /** @param full the points of the best possible score */
    record Proportion(Points full) implements PointsOf {
        public Proportion {
            Objects.requireNonNull(full);
        }

        @Override
        public Fraction of(Outcome outcome) {
            return Fraction.shareOf(outcome).times(Fraction.of(full));
        }

        @Override
        public JsonObject json() {
            return JSON.createObjectBuilder().add("proportion", full.toString()).build();
        }
    }

    /** @param bands the highest first; a share below the lowest gets nothing */
    record Bands(List<Band> bands) implements PointsOf {
        public Bands {
            bands = List.copyOf(bands);
            if (bands.isEmpty()) {
                throw new IllegalArgumentException("at least one band");
            }
            for (int i = 1; i < bands.size(); i++) {
                if (bands.get(i).from().compareTo(bands.get(i - 1).from()) >= 0) {
                    throw new IllegalArgumentException("the highest band comes first, each from a lower share than the one before");
                }
            }
        }

        static Bands read(StrictJson json) {
            List<Band> bands = json.objects("bands").stream().map(Band::read).toList();
            return json.make(() -> new Bands(bands));
        }

        @Override
        public Fraction of(Outcome outcome) {
            Fraction share = Fraction.shareOf(outcome);
            return bands.stream().filter(band -> band.holds(share)).findFirst().map(band -> Fraction.of(band.points())).orElse(Fraction.ZERO);
        }

        @Override
        public JsonObject json() {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            bands.forEach(band -> array.add(band.json()));
            return JSON.createObjectBuilder().add("bands", array).build();
        }
    }

    /** @param from the least share of the best possible score, not negative, four decimals; 1 is all of it */
    record Band(BigDecimal from, Points points) {
        public Band {
            Objects.requireNonNull(points);
            from = from.setScale(4, RoundingMode.UNNECESSARY);
            if (from.signum() < 0) {
                throw new IllegalArgumentException("a band begins at a share of 0 or more: " + from);
            }
        }

        static Band read(StrictJson json) {
            json.only("from", "points");
            BigDecimal from = json.decimal("from");
            Points points = json.points("points");
            return json.make(() -> new Band(from, points));
        }

        boolean holds(Fraction share) {
            return share.compareTo(Fraction.of(from)) >= 0;
        }

        JsonObject json() {
            return JSON.createObjectBuilder().add("from", from.stripTrailingZeros().toPlainString()).add("points", points.toString()).build();
        }
    }
}
