package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.appraisal.PublicityOf;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.AuditTrail;

/** Calls a monthly review (讲评, S40): its agenda is made of the published standings of that month. */
@ApplicationScoped
@Transactional
public class CallReview {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Meetings meetings;
    private final Reviews reviews;
    private final PublicityOf publicity;
    private final MeetingSight sight;
    private final Units units;
    private final Notify notify;
    private final AuditTrail audit;

    CallReview() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    CallReview(Meetings meetings, Reviews reviews, PublicityOf publicity, MeetingSight sight, Units units, Notify notify, AuditTrail audit) {
        this.meetings = meetings;
        this.reviews = reviews;
        this.publicity = publicity;
        this.sight = sight;
        this.units = units;
        this.notify = notify;
        this.audit = audit;
    }

    /**
     * Those who are to speak are told.
     *
     * @return its id
     * @throws Failure.Forbidden unless the caller plans the unit's meetings and may see its members' appraisal
     * @throws Failure.Invalid   if something is missing or out of range
     * @throws Failure.Conflict  if nothing of that month is published yet, or its review of this unit was called before
     */
    public long call(NewReview draft) {
        UnitCard unit = units.get(draft.unit());
        sight.requireKeeper(unit.path());
        check(draft);
        List<ReviewAgenda.Line> agenda = publicity.of(unit.id(), draft.period()).map(month -> ReviewAgenda.of(month.rows(), draft.highest(), draft.lowest()))
                .orElseThrow(() -> new Failure.Conflict("lecture.review.unpublished", draft.period().toString()));
        if (agenda.isEmpty()) {
            throw new Failure.Conflict("lecture.review.nobody", draft.period().toString());
        }
        units.hold(unit.id());
        if (reviews.isCalled(unit.id(), draft.period())) {
            throw new Failure.Conflict("lecture.review.again", draft.period().toString());
        }
        long id = meetings.add(new NewMeeting(MeetingKind.REVIEW, unit.id(), "月度讲评（" + draft.period() + "）", draft.place().strip(), draft.day(), draft.startsAt(),
                draft.minutes(), draft.chair(), List.of()), null, unit.id());
        reviews.add(id, draft.period(), RANDOM.nextLong(), agenda);
        for (ReviewPart part : ReviewPart.values()) {
            List<MemberId> speakers = agenda.stream().filter(line -> line.part() == part).map(line -> line.standing().member().id()).toList();
            notify.tell(speakers, new NewNotice("lecture.review.notice." + part.code(), List.of(draft.period().toString(), draft.day().toString()),
                    "/lecture/review?id=" + id, "review/" + id));
        }
        audit.record("lecture.review.call", "meeting/" + id, draft.period().toString());
        return id;
    }

    private static void check(NewReview draft) {
        List<Problem> problems = new ArrayList<>();
        MeetingChecks.text("place", draft.place(), problems);
        MeetingChecks.minutes(draft.minutes(), problems);
        number("highest", draft.highest(), problems);
        number("lowest", draft.lowest(), problems);
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("lecture.meeting.invalid", problems);
        }
    }

    private static void number(String field, int number, List<Problem> problems) {
        if (number < 0 || number > NewReview.MOST) {
            problems.add(Problem.at(field, "lecture.range", 0, NewReview.MOST));
        }
    }
}
