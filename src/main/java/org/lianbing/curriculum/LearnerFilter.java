package org.lianbing.curriculum;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.lianbing.platform.Chinese;

/**
 * Which learners are asked for, and in which order.
 *
 * @param search part of name or number, or empty
 * @param unit   this unit and below, or null for all
 * @param topic  a course's code or a lesson's ref ({@code pack/lesson}); empty for all of their own tier
 */
public record LearnerFilter(String search, Long unit, String topic, Show show, Sort sort) {

    public LearnerFilter {
        search = search == null ? "" : search.strip();
        topic = topic == null ? "" : topic.strip();
    }

    /** All, those who are not complete, or those of them who have done nothing for two weeks. */
    public enum Show {
        ALL, OPEN, SILENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is not asked for, or not known, is what most come for: who is not complete. */
        public static Show of(String code) {
            return List.of(values()).stream().filter(each -> each.code().equals(code)).findFirst().orElse(OPEN);
        }
    }

    /** By unit and number, by how far they are, or by how long they have done nothing. */
    public enum Sort {
        UNIT(Comparator.comparing((Learner learner) -> learner.member().unitPath()).thenComparing(learner -> learner.member().number())),
        DONE(Comparator.comparingInt(Learner::percent)),
        LAST(Comparator.comparing(Learner::last, Comparator.nullsFirst(Comparator.naturalOrder())));

        private final Comparator<Learner> order;

        Sort(Comparator<Learner> order) {
            this.order = order;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Sort of(String code) {
            return List.of(values()).stream().filter(each -> each.code().equals(code)).findFirst().orElse(UNIT);
        }
    }

    public boolean isLesson() {
        return topic.contains("/");
    }

    /** Those who are asked for, in order. @param unitPath this unit and all below; a slash for all */
    List<Learner> of(List<Learner> all, String unitPath, Instant now) {
        String wanted = Chinese.searchable(search);
        Predicate<Learner> shown = switch (show) {
            case ALL -> learner -> true;
            case OPEN -> learner -> !learner.complete();
            case SILENT -> learner -> learner.silentAt(now);
        };
        return all.stream().filter(learner -> learner.member().unitPath().startsWith(unitPath))
                .filter(learner -> wanted.isEmpty() || Chinese.searchable(learner.member().number() + " " + learner.member().name()).contains(wanted))
                .filter(shown).sorted(sort.order).toList();
    }
}
