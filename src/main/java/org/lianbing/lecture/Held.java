package org.lianbing.lecture;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When and where a meeting of a series is held. */
record Held(LocalDate day, LocalTime startsAt, String place) {

    /** The coming ones from one day to another, both included, without those that are not held; by day, one a day. */
    static List<Held> of(Series series, List<SeriesDay> exceptions, LocalDate from, LocalDate until) {
        Map<LocalDate, SeriesDay> except = exceptions.stream().collect(Collectors.toMap(SeriesDay::day, Function.identity()));
        List<Held> held = new ArrayList<>();
        LocalDate earliest = exceptions.stream().filter(SeriesDay::isHeld).map(SeriesDay::day).min(LocalDate::compareTo)
                .filter(day -> day.isBefore(from)).orElse(from);
        for (LocalDate day = series.onOrAfter(earliest); day != null && !day.isAfter(until); day = series.onOrAfter(day.plusDays(1))) {
            SeriesDay other = except.get(day);
            if (other == null) {
                held.add(new Held(day, series.startsAt(), series.place()));
            } else if (other.isHeld()) {
                held.add(new Held(other.movedTo(), other.startsAt() == null ? series.startsAt() : other.startsAt(),
                        other.place() == null ? series.place() : other.place()));
            }
        }
        return held.stream().filter(one -> !one.day().isBefore(from)).collect(Collectors.toMap(Held::day, Function.identity(), (first, second) -> first))
                .values().stream().sorted(java.util.Comparator.comparing(Held::day)).toList();
    }
}
