package org.lianbing.exam;

import java.util.Locale;

/** What is done at a sitting and stands in its record (考场记录). In people's words: {@code exam.act.<code>}. */
enum DeskAct {
    /** More time for one candidate. */
    EXTRA,
    /** More time for the whole room. */
    EXTEND,
    /** An attempt was handed in for its candidate. */
    FORCE,
    /** An attempt gives no result. */
    VOID,
    /** It does again. */
    RESTORE,
    /** A hand-in was taken back. */
    REOPEN,
    /** A candidate may go on with another device. */
    UNLOCK,
    /** A candidate need not come. */
    EXCUSE,
    /** He must, after all. */
    UNEXCUSE,
    /** An answer that came too late counts. */
    LATE,
    /** Candidates were told something. */
    MESSAGE,
    /** Seats were allotted. */
    SEATS,
    /** Seats were drawn by lot. */
    LOTS,
    /** Papers were made to be printed. */
    PAPER,
    /** They were given up: the candidates answer on a screen. */
    SCREEN,
    /** What was keyed in was corrected. */
    REKEY,
    /** Nobody came to write on a paper. */
    ABSENT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
