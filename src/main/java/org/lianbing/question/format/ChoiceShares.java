package org.lianbing.question.format;

import java.math.BigDecimal;
import java.util.List;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;

/** Choices that each carry a share of the points, as Moodle has them. */
final class ChoiceShares {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** Moodle rounds a third to 33.333, 33.33333, 33.3. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.1");

    private ChoiceShares() {
    }

    /**
     * Of one choice, the one worth the whole is right. Of several, those worth anything are, each as much as the others.
     *
     * @return false where shares say what we have no mark for: some worth more than others, or a part for one alone
     */
    static boolean into(Draft draft, List<Choice> choices) {
        choices.forEach(choice -> draft.option(choice.text(), choice.share().signum() > 0));
        List<Choice> right = choices.stream().filter(choice -> choice.share().signum() > 0).toList();
        if (draft.kind == Kind.SINGLE_CHOICE) {
            return right.stream().allMatch(choice -> choice.share().compareTo(WHOLE) == 0);
        }
        draft.partial = Partial.PER_OPTION;
        boolean zero = choices.stream().anyMatch(choice -> choice.share().compareTo(WHOLE.negate()) <= 0);
        draft.wrong = zero || right.size() == choices.size() ? Wrong.ZERO : Wrong.DEDUCT;
        BigDecimal even = right.isEmpty() ? WHOLE : new BigDecimal(Shares.of(right.size()));
        return right.stream().allMatch(choice -> choice.share().subtract(even).abs().compareTo(ROUNDED) <= 0);
    }

    /** @param share in percent */
    record Choice(String text, BigDecimal share) {
    }
}
