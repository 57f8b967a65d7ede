package org.lianbing.lecture;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A place to lecture in.
 *
 * @param place in the meeting's order, from 1
 */
record RotaSlot(long meeting, LocalDate day, int place) implements Comparable<RotaSlot> {

    private static final Comparator<RotaSlot> ORDER = Comparator.comparing(RotaSlot::day).thenComparing(RotaSlot::meeting).thenComparing(RotaSlot::place);

    @Override
    public int compareTo(RotaSlot other) {
        return ORDER.compare(this, other);
    }
}
