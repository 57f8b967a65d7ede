package org.lianbing.exam;

import java.math.BigDecimal;
import org.lianbing.question.Body;

/**
 * What there is to type of one question on paper.
 *
 * @param options how many options it has; 0 for none
 * @param places  how many gaps, or things to match, it has; 0 for none
 * @param typed   what was typed so far; may be empty
 */
public record KeyField(int slot, String kind, BigDecimal points, int options, int places, String typed) {

    static KeyField of(Answer row, Body body, String typed) {
        return new KeyField(row.slot(), body.kind().code(), row.points().plain(), row.optionOrder().size(),
                Math.max(body.face().left().size(), body.face().gaps().size()), typed);
    }

    /** The last of its letters; empty where it has none. */
    public String lastLetter() {
        return options == 0 ? "" : String.valueOf((char) ('A' + options - 1));
    }
}
