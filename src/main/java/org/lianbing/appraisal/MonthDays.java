package org.lianbing.appraisal;

/**
 * On which days of the month after a unit settles a month (考核日程), each step at least a day.
 *
 * @param entryUntil last day of the entries, at least 1
 * @param checkUntil last day of each member's own check, after the entries
 * @param closeBy    day by which it is reviewed, talked over and closed, after the check; at most {@value #LATEST}, which every month has
 * @param publicDays how many days a closed month stays published (公示期), 1 to {@value #LATEST}
 */
public record MonthDays(int entryUntil, int checkUntil, int closeBy, int publicDays) {

    public static final int LATEST = 28;

    /** Where nobody has set others. */
    public static final MonthDays USUAL = new MonthDays(5, 8, 10, 5);

    public MonthDays {
        if (entryUntil < 1 || checkUntil <= entryUntil || closeBy <= checkUntil || closeBy > LATEST || publicDays < 1 || publicDays > LATEST) {
            throw new IllegalArgumentException("days out of order: " + entryUntil + ", " + checkUntil + ", " + closeBy + ", " + publicDays);
        }
    }
}
