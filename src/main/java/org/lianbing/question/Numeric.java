package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

/**
 * A number (计算题); worth all or nothing. Right from answer − tolerance to answer + tolerance, both included. Response:
 * {@code 12.5}, or the text a candidate typed: full-width digits and thousands separators are understood, and a text that is no
 * number is a wrong answer.
 *
 * @param prompt    sanitised HTML
 * @param answer    at most 20 digits before and after the point; kept without trailing zeros
 * @param tolerance from 0, as long as the answer at most
 * @param unit      plain text shown behind the field, not part of the response; null where there is none
 */
public record Numeric(String prompt, BigDecimal answer, BigDecimal tolerance, String unit) implements Body {

    private static final int MOST_DIGITS = 20;
    private static final int FARTHEST_SCALE = 10_000;

    /** @throws IllegalArgumentException if the tolerance is negative, a number too long, or a text blank */
    public Numeric {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
        answer = plain(answer);
        tolerance = plain(tolerance);
        Nonsense.refuse(tolerance.signum() < 0, "a tolerance is not negative: " + tolerance);
        Nonsense.refuse(unit != null && unit.isBlank(), "a unit is a word or null");
    }

    static Numeric read(JsonFields json) {
        return new Numeric(json.text("prompt"), json.number("answer"), json.number("tolerance"),
                json.has("unit") ? json.text("unit") : null);
    }

    @Override
    public Kind kind() {
        return Kind.NUMERIC;
    }

    @Override
    public Face face() {
        return Face.ofUnit(unit);
    }

    @Override
    public boolean fits(JsonValue response) {
        return Response.isAbsent(response) || response instanceof JsonNumber || Response.text(response).isPresent();
    }

    @Override
    public Mark mark(JsonValue response) {
        return given(response).filter(this::isRight).isPresent() ? Mark.FULL : Mark.NOTHING;
    }

    @Override
    public JsonValue key() {
        return JSON.createValue(answer);
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        json.add("answer", answer).add("tolerance", tolerance);
        if (unit != null) {
            json.add("unit", unit);
        }
    }

    private boolean isRight(BigDecimal given) {
        // 1e999999999 is good JSON; to subtract from it would fill the memory
        return Math.abs((long) given.scale()) <= FARTHEST_SCALE && given.subtract(answer).abs().compareTo(tolerance) <= 0;
    }

    private static Optional<BigDecimal> given(JsonValue response) {
        return response instanceof JsonNumber number ? Optional.of(number.bigDecimalValue())
                : Response.text(response).flatMap(Numeric::typed);
    }

    private static Optional<BigDecimal> typed(String text) {
        // NFKC leaves the mathematical minus sign (U+2212) as it is, and makes the full-width comma a plain one
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace('\u2212', '-').replace(",", "");
        try {
            return Optional.of(new BigDecimal(folded));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        Nonsense.refuse(stripped.scale() > MOST_DIGITS || (long) stripped.precision() - stripped.scale() > MOST_DIGITS,
                "a number has at most 20 digits before and after the point");
        return stripped.setScale(Math.max(stripped.scale(), 0));
    }
}
