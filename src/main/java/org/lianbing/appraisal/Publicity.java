package org.lianbing.appraisal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The table that is printed and hung up (月度考核公示表).
 *
 * @param month what it shows; those whose month is incomplete stand last, without a rank
 * @param from  first day of publicity
 * @param until last day of publicity
 */
public record Publicity(UnitMonth month, LocalDate from, LocalDate until) {

    /** Whether it is a draft for comments, and not the result. */
    public boolean isDraft() {
        return month.stage() == MonthStage.DRAFT;
    }

    /** By rank, then by number; who has none comes last. */
    public List<Standing> rows() {
        return inOrder(month.members());
    }

    static List<Standing> inOrder(List<Standing> members) {
        return members.stream().sorted(Comparator.comparing(Standing::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(standing -> standing.member().number())).toList();
    }
}
