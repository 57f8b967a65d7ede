package org.lianbing.onboarding;

/**
 * How far a newcomer's shadowing is.
 *
 * @param ticked  days that his mentor has ticked
 * @param waiting days that wait for his mentor
 * @param wanted  by the programme of his unit
 * @param stated  whether a system beside this one has stated that it is complete
 */
public record Shadowing(int ticked, int waiting, int wanted, boolean stated) {

    public boolean complete() {
        return stated || ticked >= wanted;
    }

    /** Of the days that are wanted: more than those count for nothing. */
    public int counted() {
        return stated ? wanted : Math.min(ticked, wanted);
    }

    public int left() {
        return wanted - counted();
    }
}
