package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** One meeting: when, where, who lectures and why he. */
@ApplicationScoped
@Transactional
public class ShowMeeting {

    private final Meetings meetings;
    private final Lectures lectures;
    private final MeetingSight sight;
    private final Members members;
    private final Caller caller;
    private final Sql sql;
    private final Clock clock;

    ShowMeeting() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ShowMeeting(Meetings meetings, Lectures lectures, MeetingSight sight, Members members, Caller caller, Sql sql, Clock clock) {
        this.meetings = meetings;
        this.lectures = lectures;
        this.sight = sight;
        this.members = members;
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @throws Failure.NotFound  if there is none
     * @throws Failure.Forbidden if it is no meeting of the caller's
     */
    public MeetingView of(long id) {
        Meeting meeting = meetings.get(id);
        sight.requireSight(meeting);
        List<KeptTurn> turns = sql.list(KeptTurn::of, KeptTurn.SELECT + "where r.meeting_id=? order by r.place", id);
        Map<MemberId, MemberCard> cards = members.cards(Stream.concat(Stream.of(meeting.chair()), turns.stream()
                .flatMap(turn -> Stream.of(turn.lecturer(), turn.credited()))).collect(Collectors.toSet()));
        Map<MemberId, String> titles = lectures.of(id).stream().collect(Collectors.toMap(Lecture::lecturer, Lecture::title));
        RotaState state = new RotaState(null, List.of(meeting), Set.of(), List.of(), cards, turns);
        List<TurnLine> lines = new ArrayList<>();
        turns.forEach(turn -> lines.add(TurnLine.of(turn, state, titles.getOrDefault(turn.lecturer(), ""))));
        boolean coming = meeting.is(MeetingState.PLANNED) && meeting.startsAt().isAfter(clock.instant());
        return new MeetingView(meeting, cards.get(meeting.chair()).name(), lines, coming, meeting.isMissedBy(clock.instant()),
                sight.isKeeper(meeting.unitPath()), sight.isChair(meeting), caller.memberIfAny().filter(me -> turns.stream().anyMatch(turn -> turn.lecturer().equals(me))).isPresent());
    }
}
