package org.lianbing.question;

/**
 * A topic of the bank: usually a lesson.
 *
 * @param questions     how many questions are in use
 * @param machineMarked how many of them need no marker
 * @param own           made here by a trainer, not by a course pack
 * @param drilled       whether it is offered for practice; its trainer may keep it for exams
 * @param unit          whose members it is for, or null for everybody
 */
public record Topic(String ref, String title, int questions, int machineMarked, boolean own, boolean drilled, Long unit) {

    /** Whether those of this unit practise it beside the lessons; {@code unitPath} is ids from the root on: {@code /1/5/}. */
    public boolean isDrilledIn(String unitPath) {
        return own && drilled && machineMarked > 0 && (unit == null || unitPath.contains("/" + unit + "/"));
    }
}
