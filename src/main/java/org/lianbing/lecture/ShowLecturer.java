package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.Members;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;

/** A member's lectures and how they were scored: for himself, and for who sees what he learns. */
@ApplicationScoped
@Transactional
public class ShowLecturer {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final FindLectures find;
    private final OutcomeStore outcomes;
    private final Members members;
    private final Access access;
    private final Caller caller;

    ShowLecturer() {
        this(null, null, null, null, null);
    }

    @Inject
    ShowLecturer(FindLectures find, OutcomeStore outcomes, Members members, Access access, Caller caller) {
        this.find = find;
        this.outcomes = outcomes;
        this.members = members;
        this.access = access;
        this.caller = caller;
    }

    /** @throws Failure.Forbidden unless it is the caller himself, or he sees what that member learns */
    public LecturerFile get(MemberId member) {
        access.requireSight(member, Matter.LEARNING);
        List<LecturerFile.Scored> scores = outcomes.current(List.of(member), StateMeeting.LECTURE).stream().map(stated -> stated.outcome())
                .filter(outcome -> outcome.state() == OutcomeState.GRADED).sorted(Comparator.comparing(Outcome::occurredAt)).map(ShowLecturer::scored).toList();
        return new LecturerFile(members.card(member), member.equals(caller.member()), find.of(member), scores);
    }

    private static LecturerFile.Scored scored(Outcome outcome) {
        int percent = outcome.score().value().multiply(HUNDRED).divide(outcome.outOf().value(), 0, RoundingMode.HALF_UP).intValue();
        return new LecturerFile.Scored(outcome.occurredAt(), outcome.activity().title(), plain(outcome.score().value()), plain(outcome.outOf().value()),
                Math.max(0, Math.min(100, percent)), outcome.evidence());
    }

    private static String plain(BigDecimal score) {
        return score.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
