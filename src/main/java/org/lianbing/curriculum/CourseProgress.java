package org.lianbing.curriculum;

/**
 * How far a member is in one course.
 *
 * @param tier a tier's code
 * @param own  whether it is the tier that he is in; the others lie before it
 * @param done lessons learnt, of total
 */
public record CourseProgress(String code, String title, String tier, boolean own, int done, int total) {

    public boolean complete() {
        return done == total;
    }
}
