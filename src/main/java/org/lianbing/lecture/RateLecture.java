package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** A listener rates a lecture. Who did is kept apart from what he gave: see {@link Ratings}. */
@ApplicationScoped
@Transactional
public class RateLecture {

    public static final int LONGEST = 500;

    private final Meetings meetings;
    private final MeetingSight sight;
    private final MeetingRuns runs;
    private final Attendances attendances;
    private final Ratings ratings;
    private final Raters raters;
    private final MarkGivers givers;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    RateLecture() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    RateLecture(Meetings meetings, MeetingSight sight, MeetingRuns runs, Attendances attendances, Ratings ratings, Raters raters, MarkGivers givers,
            Caller caller, AuditTrail audit, Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.runs = runs;
        this.attendances = attendances;
        this.ratings = ratings;
        this.raters = raters;
        this.givers = givers;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The first rating of each listener stands; sent again it changes nothing.
     *
     * @param marks    1 to 5 for each line of the rubric, in its order
     * @param toKeep   at most 500 characters; may be empty, as may the next
     * @throws Failure.Forbidden for the lecturer, for who marks under his name, and for who is not checked in
     * @throws Failure.Conflict  outside of the time set
     */
    public void rate(long lecture, List<Integer> marks, String toKeep, String toChange) {
        LectureRun run = runs.lock(lecture);
        Meeting meeting = meetings.get(run.meeting());
        sight.requireSight(meeting);
        MeetingRules rules = runs.rules(meeting.id());
        MemberId me = caller.member();
        requireListener(meeting, rules, run, me);
        if (ratings.hasRated(lecture, me)) {
            return;
        }
        if (!run.ratesAt(clock.instant())) {
            throw new Failure.Conflict("lecture.held.notOpen");
        }
        if (!rules.fits(marks)) {
            throw Failure.Invalid.field("marks", "lecture.held.marks");
        }
        ratings.add(lecture, me, new Rating(raters.of(meeting, me), marks, words("toKeep", toKeep), words("toChange", toChange)));
        audit.record("lecture.rate", "lecture/" + lecture, "");
    }

    private void requireListener(Meeting meeting, MeetingRules rules, LectureRun run, MemberId me) {
        if (me.equals(run.lecturer())) {
            throw new Failure.Forbidden("lecture.held.ownLecture");
        }
        if (givers.caller(meeting, rules, run.lecturer()).isPresent()) {
            throw new Failure.Forbidden("lecture.held.underOwnName");
        }
        if (attendances.find(meeting.id(), me).filter(Attendance::isIn).isEmpty()) {
            throw new Failure.Forbidden("lecture.held.notIn");
        }
    }

    private static String words(String field, String typed) {
        String words = typed == null ? "" : typed.strip();
        if (words.length() > LONGEST) {
            throw Failure.Invalid.field(field, "lecture.tooLong", LONGEST);
        }
        return words;
    }
}
