package org.lianbing.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.onboarding.NextStep.ExamState;

/** What a newcomer's way waits for. */
class NextStepTest {

    @ParameterizedTest
    @CsvSource({
        "false, false, 0,  0, NONE,   MENTOR",
        "false, true,  0,  0, NONE,   LEARN",
        "true,  true,  3,  0, NONE,   SHADOW",
        "true,  true,  3,  6, NONE,   SHADOW",
        "true,  true,  3,  7, NONE,   TICK",
        "true,  true,  10, 0, NONE,   SET_EXAM",
        "true,  false, 10, 0, NONE,   SET_EXAM",
        "true,  true,  10, 0, COMING, COMING_EXAM",
        "true,  true,  10, 0, OPEN,   EXAM",
        "true,  true,  10, 0, FAILED, RESIT",
        "true,  true,  10, 0, PASSED, DECIDE",
        "false, true,  10, 0, PASSED, DECIDE",
        "true,  true,  9,  0, PASSED, SHADOW",
        "false, true,  9,  0, PASSED, SHADOW"})
    void is_the_first_thing_that_is_open(boolean topicsDone, boolean hasMentor, int ticked, int waiting, ExamState exam, NextStep next) {
        assertThat(NextStep.of(topicsDone, hasMentor, new Shadowing(ticked, waiting, 10, false), exam)).isEqualTo(next);
    }

    @Test
    void what_another_system_stated_as_complete_is_complete() {
        Shadowing stated = new Shadowing(0, 0, 10, true);
        assertThat(stated.complete()).isTrue();
        assertThat(stated.left()).isZero();
    }

    @Test
    void more_days_than_wanted_count_for_nothing() {
        assertThat(new Shadowing(12, 0, 10, false).counted()).isEqualTo(10);
    }
}
