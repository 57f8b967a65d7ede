package org.lianbing.lecture;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a rota is fair, in a window of time.
 *
 * @param first    of the series: no window begins before it
 * @param meetings how many were held or are planned in the window
 */
public record Fairness(Series series, LocalDate from, LocalDate until, LocalDate first, LocalDate last, int meetings, List<FairRow> rows) {

    /** How many could be asked at every one of the meetings. */
    public long throughout() {
        return rows.stream().filter(FairRow::throughout).count();
    }

    /** Of those who could be asked throughout; 0 if there are none. */
    public int most() {
        return rows.stream().filter(FairRow::throughout).mapToInt(FairRow::turns).max().orElse(0);
    }

    public int least() {
        return rows.stream().filter(FairRow::throughout).mapToInt(FairRow::turns).min().orElse(0);
    }

    public boolean isFair() {
        return most() - least() <= 1;
    }
}
