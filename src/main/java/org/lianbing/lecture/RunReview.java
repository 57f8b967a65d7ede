package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.platform.AuditTrail;

/** What the chair of a monthly review does: draws commentators and writes the minutes. */
@ApplicationScoped
@Transactional
public class RunReview {

    /** Over how long it is evened out who comments. */
    private static final Duration REMEMBERED = Duration.ofDays(366);
    private static final int LONGEST = 2000;

    private final Meetings meetings;
    private final Reviews reviews;
    private final Presence presence;
    private final MeetingSight sight;
    private final Notify notify;
    private final AuditTrail audit;

    RunReview() {
        this(null, null, null, null, null, null);
    }

    @Inject
    RunReview(Meetings meetings, Reviews reviews, Presence presence, MeetingSight sight, Notify notify, AuditTrail audit) {
        this.meetings = meetings;
        this.reviews = reviews;
        this.presence = presence;
        this.sight = sight;
        this.notify = notify;
        this.audit = audit;
    }

    /**
     * Draws who comments on this speaker; drawn again, the one drawn before is not taken.
     *
     * @throws Failure.Forbidden unless the caller chairs it
     * @throws Failure.Conflict  if it is over or called off, or nobody else is there
     */
    public void draw(long id, int place) {
        Meeting meeting = chaired(id);
        if (meeting.is(MeetingState.CLOSED)) {
            throw new Failure.Conflict("lecture.held.over");
        }
        ReviewSpeaker speaker = reviews.speaker(id, place);
        List<ReviewSpeaker> all = reviews.speakers(id);
        reviews.name(id, place, Optional.empty());
        List<MemberId> others = presence.of(meeting).stream().filter(member -> !member.equals(speaker.commentatorId())).toList();
        MemberId drawn = Commentators.draw(others, speaker.member(), all.stream().map(ReviewSpeaker::member).toList(),
                all.stream().filter(other -> other.place() != place).map(ReviewSpeaker::commentatorId).filter(Objects::nonNull).toList(),
                reviews.timesCommented(meeting.unitId(), meeting.startsAt().minus(REMEMBERED)), lot(id, speaker))
                .orElseThrow(() -> new Failure.Conflict("lecture.review.noCommentator"));
        reviews.name(id, place, Optional.of(drawn));
        notify.tell(List.of(drawn), new NewNotice("lecture.review.notice.comments", List.of(speaker.name()), "/lecture/review?id=" + id, "review/" + id + "/comment"));
        audit.record("lecture.review.draw", "meeting/" + id, Integer.toString(place));
    }

    /** Another draw of the same place is another lot. */
    private long lot(long id, ReviewSpeaker speaker) {
        return Objects.hash(reviews.get(id).lot(), speaker.place(), speaker.commentatorId());
    }

    /**
     * What was said, and what the commentator said; at most 2,000 characters each.
     *
     * @throws Failure.Forbidden unless the caller chairs it
     */
    public void note(long id, int place, String said, String comment) {
        chaired(id);
        reviews.speaker(id, place);
        reviews.note(id, place, text("said", said), text("comment", comment));
    }

    private static String text(String field, String text) {
        String plain = text == null ? "" : text.strip();
        if (plain.length() > LONGEST) {
            throw Failure.Invalid.field(field, "lecture.tooLong", LONGEST);
        }
        return plain;
    }

    private Meeting chaired(long id) {
        Meeting meeting = meetings.lock(id);
        sight.requireChair(meeting);
        if (meeting.is(MeetingState.CANCELLED)) {
            throw new Failure.Conflict("lecture.meeting.cancelled");
        }
        return meeting;
    }
}
