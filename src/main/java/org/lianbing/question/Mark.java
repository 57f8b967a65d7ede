package org.lianbing.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.lianbing.kernel.Score;

/**
 * What a response is worth.
 *
 * @param fraction     share of the item's points, from −1 (a wrong choice that costs points) to 1; up to 34 digits
 * @param awaitsMarker a person still has to mark it; the fraction is 0 until then
 */
public record Mark(BigDecimal fraction, boolean awaitsMarker) {

    static final Mark FULL = new Mark(BigDecimal.ONE, false);
    static final Mark NOTHING = new Mark(BigDecimal.ZERO, false);
    static final Mark AWAITED = new Mark(BigDecimal.ZERO, true);

    /** Far finer than a score, far coarser than a fraction's last digit. */
    private static final int NOISE_SCALE = 20;

    /** @throws IllegalArgumentException if the fraction is out of range, or not 0 while a marker is awaited */
    public Mark {
        Nonsense.refuse(fraction.abs().compareTo(BigDecimal.ONE) > 0, "a mark is from −1 to 1: " + fraction);
        Nonsense.refuse(awaitsMarker && fraction.signum() != 0, "what awaits its marker is worth nothing yet");
        fraction = fraction.stripTrailingZeros();
    }

    static Mark share(int part, int whole) {
        return new Mark(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128), false);
    }

    /** The score for an item of so many points: fraction × points, rounded half-up to four decimals. */
    public Score of(Score points) {
        // 5/6 of 0.0003 is 0.00025 and rounds up; its 34 digits alone would make it 0.000249…
        return Score.rounded(points.value().multiply(fraction).setScale(NOISE_SCALE, RoundingMode.HALF_UP));
    }
}
