package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a member has said of his month. */
class CheckTest {

    @Test
    void silence_is_not_agreement() {
        assertThat(Check.of(null, 7, List.of())).isEqualTo(Check.UNCONFIRMED);
        assertThat(Check.of(null, 0, List.of())).isEqualTo(Check.UNCONFIRMED);
    }

    @Test
    void agreement_ends_with_what_he_has_seen() {
        assertThat(Check.of(7L, 7, List.of())).isEqualTo(Check.AGREED);
        assertThat(Check.of(7L, 8, List.of())).isEqualTo(Check.CHANGED);
    }

    @Test
    void an_open_appeal_is_a_dispute_whatever_else_he_said() {
        assertThat(Check.of(7L, 7, List.of(AppealState.REFUSED, AppealState.OPEN))).isEqualTo(Check.DISPUTED);
    }

    @Test
    void an_answer_is_not_agreement_either() {
        assertThat(Check.of(null, 7, List.of(AppealState.GRANTED))).isEqualTo(Check.ANSWERED);
        assertThat(Check.of(8L, 8, List.of(AppealState.GRANTED))).isEqualTo(Check.AGREED);
    }

    @Test
    void an_appeal_that_was_taken_back_leaves_silence() {
        assertThat(Check.of(null, 7, List.of(AppealState.WITHDRAWN))).isEqualTo(Check.UNCONFIRMED);
    }
}
