package org.lianbing.onboarding;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.lianbing.platform.Chinese;

/**
 * Which newcomers are asked for, and in which order.
 *
 * @param search part of name or number, or empty
 * @param unit   this unit, or null for all
 */
public record NewcomerFilter(String search, Long unit, Show show, Sort sort) {

    public NewcomerFilter {
        search = search == null ? "" : search.strip();
    }

    /** All; whose day of decision is past or near; who has days that wait for his mentor; who has no mentor. */
    public enum Show {
        ALL(row -> true),
        PRESSING(row -> row.overdue() || row.soon()),
        WAITING(row -> row.shadowing().waiting() > 0),
        ALONE(row -> row.mentor() == null);

        private final Predicate<NewcomerRow> test;

        Show(Predicate<NewcomerRow> test) {
            this.test = test;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Show of(String code) {
            return List.of(values()).stream().filter(each -> each.code().equals(code)).findFirst().orElse(ALL);
        }
    }

    /** By the day of decision, by unit and number, by topics learnt, or by days ticked. */
    public enum Sort {
        DUE(Comparator.comparing(NewcomerRow::due, Comparator.nullsLast(Comparator.naturalOrder()))),
        UNIT(Comparator.comparing((NewcomerRow row) -> row.member().unitPath())),
        TOPICS(Comparator.comparingInt(NewcomerRow::topicsDone)),
        DAYS(Comparator.comparingInt(row -> row.shadowing().counted()));

        private final Comparator<NewcomerRow> order;

        Sort(Comparator<NewcomerRow> order) {
            this.order = order.thenComparing(row -> row.member().number());
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Sort of(String code) {
            return List.of(values()).stream().filter(each -> each.code().equals(code)).findFirst().orElse(DUE);
        }
    }

    public List<NewcomerRow> of(List<NewcomerRow> all) {
        String wanted = Chinese.searchable(search);
        return all.stream().filter(row -> unit == null || row.member().unitId() == unit)
                .filter(row -> wanted.isEmpty() || Chinese.searchable(row.member().number() + " " + row.member().name()).contains(wanted))
                .filter(show.test).sorted(sort.order).toList();
    }
}
