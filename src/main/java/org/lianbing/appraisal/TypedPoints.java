package org.lianbing.appraisal;

import java.math.BigDecimal;
import java.text.Normalizer;

/** Points as people type them: on a Chinese keyboard a minus or a point may be a wide one. */
public final class TypedPoints {

    private TypedPoints() {
    }

    /** @return null if it is no number */
    public static BigDecimal read(String text) {
        String typed = text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).replace('−', '-').replace('。', '.');
        return typed.matches("[+-]?\\d{1,6}(\\.\\d{1,6})?") ? new BigDecimal(typed) : null;
    }
}
