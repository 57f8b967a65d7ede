package org.lianbing.question;

/** What is wrong with the fields of the kind; without any such, the body that they make. */
interface CheckBody {

    /** A to Z. */
    int MOST_OPTIONS = 26;

    void refuse();

    /** Only once nothing was refused. */
    Body body();

    static CheckBody of(Typed typed, CheckTyped check) {
        return switch (typed.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, ORDERING -> new CheckOptions(typed, check);
            case TRUE_FALSE, NUMERIC -> new CheckValue(typed, check);
            case GAP, CLOZE -> new CheckGaps(typed, check);
            case MATCHING -> new CheckPairs(typed, check);
            case SHORT_ANSWER, ESSAY, FILE -> new CheckMarked(typed, check);
            case HOTSPOT -> new CheckAreas(typed, check);
            case CASE -> new CheckCase(typed, check);
        };
    }
}
