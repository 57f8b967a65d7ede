package org.lianbing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** By what a notice says it is known of which kind it is. */
class NoticeKindTest {

    @Test
    void lectures_are_told_apart_and_what_is_of_no_kind_is_other() {
        assertThat(NoticeKind.of("lecture.rota.notice.swap.asked")).isEqualTo(NoticeKind.SWAP);
        assertThat(NoticeKind.of("lecture.held.notice.rate")).isEqualTo(NoticeKind.EVALUATION);
        assertThat(NoticeKind.of("lecture.rota.notice.coming")).isEqualTo(NoticeKind.LECTURE);
        assertThat(NoticeKind.of("exam.notice.remind")).isEqualTo(NoticeKind.EXAM);
        assertThat(NoticeKind.of("onboarding.notice.sent")).isEqualTo(NoticeKind.LEARNING);
        assertThat(NoticeKind.of("merit.notice.praised")).isEqualTo(NoticeKind.MERIT);
        assertThat(NoticeKind.of("contest.notice.lot")).isEqualTo(NoticeKind.OTHER);
    }

    @Test
    void every_kind_is_found_by_its_code() {
        assertThat(NoticeKind.values()).allSatisfy(kind -> assertThat(NoticeKind.ofCode(kind.code())).isEqualTo(kind));
    }
}
