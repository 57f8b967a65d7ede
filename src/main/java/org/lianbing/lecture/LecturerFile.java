package org.lianbing.lecture;

import java.time.Instant;
import java.util.List;
import org.lianbing.people.MemberCard;

/**
 * A member as a lecturer.
 *
 * @param lectures what he gave or is to give, the latest first
 * @param scores   of what he gave, the earliest first
 */
public record LecturerFile(MemberCard member, boolean own, List<LectureRow> lectures, List<Scored> scores) {

    /**
     * @param percent  of the best possible score
     * @param evidence where it is shown, or null
     */
    public record Scored(Instant at, String title, String score, String outOf, int percent, String evidence) {
    }
}
