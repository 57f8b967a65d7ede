package org.lianbing.lecture;

import java.util.Locale;

/**
 * Which lectures a keeper's list shows.
 *
 * @param search part of title or lecturer's name; empty for all
 */
public record LectureFilter(String search, Which which) {

    public static LectureFilter of(String search, String which) {
        return new LectureFilter(search == null ? "" : search.strip(), Which.of(which));
    }

    /** By how far they are. */
    public enum Which {
        COMING("g.state in ('PLANNED','OPEN')"),
        UNREADY("g.state='PLANNED' and (l.state is null or l.state in ('DRAFT','CHANGES_ASKED'))"),
        READY("g.state in ('PLANNED','OPEN') and l.state in ('READY','GIVEN')"),
        PAST("g.state='CLOSED'");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }

        static Which of(String code) {
            for (Which which : values()) {
                if (which.code().equals(code)) {
                    return which;
                }
            }
            return COMING;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
