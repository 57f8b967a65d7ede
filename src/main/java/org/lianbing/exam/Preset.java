package org.lianbing.exam;

import java.util.Locale;
import java.util.Set;

/** What an exam is for; fills what a trainer would otherwise have to think of. */
public enum Preset {
    /** 阶段考: counts for the month's training effect; everyone who has a post of his own. */
    STAGE("stage", 50, 40, 1, 1, Feedback.AFTER_CLOSING, "regular", HallRules.FORMAL),
    /** 入职考: the newcomers' written exam. */
    ONBOARDING("onboarding", 40, 60, 2, 5, Feedback.NOW, "onboarding", HallRules.FORMAL),
    /** 补考: for who failed, was absent or excused; its result corrects the exam's. */
    RESIT("", 0, 40, 1, 3, Feedback.AFTER_CLOSING, "", HallRules.FORMAL),
    /** 练习: counts nothing. */
    PRACTICE("practice", 10, 15, 3, 7, Feedback.NOW, "", HallRules.NONE);

    private final String tag;
    private final int questions;
    private final int minutes;
    private final int attempts;
    private final int days;
    private final Feedback feedback;
    private final String group;
    private final HallRules rules;

    Preset(String tag, int questions, int minutes, int attempts, int days, Feedback feedback, String group, HallRules rules) {
        this.tag = tag;
        this.questions = questions;
        this.minutes = minutes;
        this.attempts = attempts;
        this.days = days;
        this.feedback = feedback;
        this.group = group;
        this.rules = rules;
    }

    /** As written in addresses: {@code stage}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage exam's, where the code is unknown. */
    public static Preset of(String code) {
        for (Preset preset : values()) {
            if (preset.code().equals(code)) {
                return preset;
            }
        }
        return STAGE;
    }

    /** By what the outcome's rules know it; a resit goes by its exam's tags. */
    static Preset of(Set<String> tags, boolean resit) {
        if (resit) {
            return RESIT;
        }
        return tags.contains(ONBOARDING.tag) ? ONBOARDING : tags.contains(STAGE.tag) ? STAGE : PRACTICE;
    }

    public String tag() {
        return tag;
    }

    /** How many questions, unless told otherwise. */
    int questions() {
        return questions;
    }

    int minutes() {
        return minutes;
    }

    int attempts() {
        return attempts;
    }

    /** For how many days it is open. */
    int days() {
        return days;
    }

    Feedback feedback() {
        return feedback;
    }

    /** Who of a unit: see {@link ExamPlan.People}. */
    String group() {
        return group;
    }

    HallRules rules() {
        return rules;
    }
}
