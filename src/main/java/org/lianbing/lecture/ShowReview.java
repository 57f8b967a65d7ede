package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.Members;
import org.lianbing.platform.Caller;

/** A monthly review for its page: agenda, minutes, resolutions. */
@ApplicationScoped
@Transactional
public class ShowReview {

    private final Meetings meetings;
    private final Reviews reviews;
    private final Resolutions resolutions;
    private final MeetingSight sight;
    private final Members members;
    private final Access access;
    private final Caller caller;

    ShowReview() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ShowReview(Meetings meetings, Reviews reviews, Resolutions resolutions, MeetingSight sight, Members members, Access access, Caller caller) {
        this.meetings = meetings;
        this.reviews = reviews;
        this.resolutions = resolutions;
        this.sight = sight;
        this.members = members;
        this.access = access;
        this.caller = caller;
    }

    /**
     * Everyone of the unit sees who speaks and what was resolved; ranks and totals only who may see the appraisal of its members, and
     * each his own.
     *
     * @throws Failure.NotFound  if there is none
     * @throws Failure.Forbidden if it is not of the caller's unit
     */
    public ReviewView of(long id) {
        Meeting meeting = meetings.get(id);
        sight.requireSight(meeting);
        boolean seesAll = access.pathsInSight(Matter.APPRAISAL).stream().anyMatch(meeting.unitPath()::startsWith);
        List<ReviewSpeaker> speakers = reviews.speakers(id).stream()
                .map(speaker -> seesAll || caller.memberIfAny().filter(speaker.member()::equals).isPresent() ? speaker : speaker.withoutStanding()).toList();
        return new ReviewView(meeting, members.card(meeting.chair()).name(), reviews.get(id).period(), speakers, resolutions.of(meeting),
                resolutions.carriedTo(meeting), sight.isChair(meeting) && !meeting.is(MeetingState.CANCELLED));
    }
}
