package org.lianbing.question;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Set;

/** Of statements and numbers. */
final class CheckValue implements CheckBody {

    private static final String NUMBER = "[+-]?\\d{1,15}(\\.\\d{1,15})?";

    private final Typed typed;
    private final CheckTyped check;

    CheckValue(Typed typed, CheckTyped check) {
        this.typed = typed;
        this.check = check;
    }

    @Override
    public void refuse() {
        if (typed.kind() == Kind.TRUE_FALSE) {
            check.refuseUnless(Set.of("true", "false").contains(typed.answer()), "answer", "question.typed.truth");
        } else {
            check.refuseUnless(plain(typed.answer()).matches(NUMBER), "answer", "question.typed.number");
            String tolerance = plain(typed.tolerance());
            check.refuseUnless(tolerance.isEmpty() || tolerance.matches(NUMBER) && new BigDecimal(tolerance).signum() >= 0, "tolerance",
                    "question.typed.tolerance");
            check.unit(typed.unit());
        }
    }

    @Override
    public Body body() {
        String prompt = RichText.html(typed.prompt().strip());
        String tolerance = plain(typed.tolerance());
        return typed.kind() == Kind.TRUE_FALSE ? new TrueFalse(prompt, Boolean.parseBoolean(typed.answer()))
                : new Numeric(prompt, new BigDecimal(plain(typed.answer())), tolerance.isEmpty() ? BigDecimal.ZERO : new BigDecimal(tolerance),
                        typed.unit().isBlank() ? null : typed.unit().strip());
    }

    /** As people write numbers: full width, a real minus sign, thousands parted. */
    static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).strip().replace('\u2212', '-').replace(",", "");
    }
}
