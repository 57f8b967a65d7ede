package org.lianbing.notice;

import java.util.Arrays;
import java.util.Locale;

/** What notices are about, as members choose by it which of them they want by mail too. The first that matches a notice's code is its kind. */
public enum NoticeKind {
    /** Somebody asks to exchange turns, or answers. */
    SWAP("lecture\\.rota\\.notice\\.swap.*", true),
    /** A lecture can be evaluated now: it is said in the room. */
    EVALUATION("lecture\\.held\\.notice\\.rate", false),
    /** One's turn is coming; a meeting is called, moved or cancelled. */
    LECTURE("lecture\\..*", true),
    EXAM("exam\\..*", true),
    APPRAISAL("appraisal\\..*", true),
    /** Lessons, onboarding, the library. */
    LEARNING("(curriculum|onboarding|drill|library)\\..*", false),
    /** Task forces, innovation, praise. */
    MERIT("merit\\..*", false),
    OTHER(".*", false);

    private final String codes;
    private final boolean usuallyMailed;

    NoticeKind(String codes, boolean usuallyMailed) {
        this.codes = codes;
        this.usuallyMailed = usuallyMailed;
    }

    static NoticeKind of(String code) {
        return Arrays.stream(values()).filter(kind -> code.matches(kind.codes)).findFirst().orElseThrow();
    }

    /** @return null if it is none */
    public static NoticeKind ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst().orElse(null);
    }

    /** As stored, and in keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it goes out by mail to who has chosen nothing. */
    public boolean isUsuallyMailed() {
        return usuallyMailed;
    }
}
