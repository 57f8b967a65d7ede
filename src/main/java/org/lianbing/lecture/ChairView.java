package org.lianbing.lecture;

import java.time.Instant;
import java.util.List;
import org.lianbing.people.MemberCard;

/**
 * A meeting on the chair's desk.
 *
 * @param keeper whether the caller plans the unit's meetings, and so sets their rules
 * @param people by how much they need him: who waits for his word, who is awaited, who is there
 */
public record ChairView(Meeting meeting, MeetingRules rules, boolean keeper, Instant now, List<Talk> lectures, List<Came> people) {

    /**
     * One lecture and what came in for it; numbers only.
     *
     * @param title      empty where none was given
     * @param ratesUntil while it can be rated, else null
     * @param questions  how many check questions it has
     * @param rated      how many listeners have rated it
     * @param chairGave  whether the chair has marked it; the director likewise
     */
    public record Talk(long id, int place, String title, MemberCard lecturer, LecturePhase phase, boolean pretest, Instant ratesUntil, int questions, int before,
            int after, int rated, boolean chairGave, boolean directorGave) {
    }

    /** @param shown his attendance, as {@link AttendView#me()} has it */
    public record Came(MemberCard member, boolean expected, String shown, String excuse, Instant arrivedAt) {

        public boolean isPending() {
            return shown.endsWith("_asked");
        }

        public boolean isIn() {
            return List.of("present", "late", "remote", "late_remote").contains(shown);
        }
    }

    public long in() {
        return people.stream().filter(Came::isIn).count();
    }

    public long pending() {
        return people.stream().filter(Came::isPending).count();
    }

    public long expected() {
        return people.stream().filter(Came::expected).count();
    }
}
