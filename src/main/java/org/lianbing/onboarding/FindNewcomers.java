package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lianbing.curriculum.CourseProgress;
import org.lianbing.curriculum.Progress;
import org.lianbing.exam.MySitting;
import org.lianbing.exam.MySittings;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.Access;
import org.lianbing.people.InSight;
import org.lianbing.people.Matter;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Newcomer;
import org.lianbing.people.Tier;
import org.lianbing.platform.OutcomeStore;

/** The newcomers whom the caller may see, with all that is to be known of their ways: a fixed number of queries, however many they are. */
@ApplicationScoped
@Transactional
public class FindNewcomers {

    private final Access access;
    private final InSight inSight;
    private final Members members;
    private final Progress progress;
    private final Shadowings shadowings;
    private final OpenEarly openings;
    private final MySittings sittings;
    private final OutcomeStore outcomes;
    private final Clock clock;

    FindNewcomers() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    FindNewcomers(Access access, InSight inSight, Members members, Progress progress, Shadowings shadowings, OpenEarly openings,
            MySittings sittings, OutcomeStore outcomes, Clock clock) {
        this.access = access;
        this.inSight = inSight;
        this.members = members;
        this.progress = progress;
        this.shadowings = shadowings;
        this.openings = openings;
        this.sittings = sittings;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** @throws Failure.Forbidden if the caller has neither a role that sees learning nor a newcomer of his own */
    public List<NewcomerRow> list() {
        List<MemberCard> cards = inSight.newcomers(Matter.LEARNING);
        if (cards.isEmpty() && access.pathsInSight(Matter.LEARNING).isEmpty()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        return rows(cards);
    }

    /** Those who are given to the caller as their mentor. */
    public List<NewcomerRow> mine() {
        return rows(access.newcomers());
    }

    /** @throws Failure.NotFound if he is no newcomer; Failure.Forbidden if the caller may not see his learning */
    public NewcomerRow one(MemberId member) {
        access.requireSight(member, Matter.LEARNING);
        MemberCard card = members.card(member);
        if (!card.isNewcomer()) {
            throw new Failure.NotFound("onboarding.unknown");
        }
        return rows(List.of(card)).get(0);
    }

    private List<NewcomerRow> rows(List<MemberCard> cards) {
        List<MemberId> ids = cards.stream().map(MemberCard::id).toList();
        Map<MemberId, Newcomer> states = inSight.states(ids);
        Map<MemberId, CourseProgress> topics = progress.ofAll(ids, Tier.ONBOARDING);
        Map<MemberId, Shadowing> shadowing = shadowings.of(cards);
        Map<MemberId, EarlyOpening> early = openings.of(ids);
        Map<MemberId, MySitting> due = sittings.dueOf(ids, Tier.ONBOARDING);
        Map<MemberId, StatedOutcome> results = results(ids);
        Map<MemberId, MemberCard> mentors = members.cards(states.values().stream().map(Newcomer::mentor).filter(Objects::nonNull).distinct().toList());
        ZoneId zone = access.me().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return cards.stream().map(card -> row(card, states.get(card.id()), today, topics.get(card.id()), shadowing.get(card.id()),
                early.containsKey(card.id()), due.get(card.id()), results.get(card.id()), mentors)).toList();
    }

    private Map<MemberId, StatedOutcome> results(Collection<MemberId> ids) {
        return outcomes.current(ids, "exam").stream()
                .filter(stated -> stated.outcome().state() == OutcomeState.GRADED && stated.outcome().tags().contains(Tier.ONBOARDING))
                .collect(Collectors.toMap(stated -> stated.outcome().member(), stated -> stated, (newest, older) -> newest));
    }

    private static NewcomerRow row(MemberCard card, Newcomer state, LocalDate today, CourseProgress topics, Shadowing shadowing, boolean early,
            MySitting due, StatedOutcome result, Map<MemberId, MemberCard> mentors) {
        NextStep.ExamState exam = exam(due, result);
        MemberCard mentor = state.mentor() == null ? null : mentors.get(state.mentor());
        boolean learnt = topics == null || topics.complete();
        return new NewcomerRow(card, state.from(), state.due(), state.due() == null ? 0 : ChronoUnit.DAYS.between(today, state.due()), mentor,
                topics == null ? 0 : topics.done(), topics == null ? 0 : topics.total(), shadowing, exam,
                result == null ? null : result.outcome().score(), early, NextStep.of(learnt, mentor != null, shadowing, exam));
    }

    private static NextStep.ExamState exam(MySitting due, StatedOutcome result) {
        if (result != null && Boolean.TRUE.equals(result.outcome().passed())) {
            return NextStep.ExamState.PASSED;
        } else if (due != null) {
            return due.state().equals("open") ? NextStep.ExamState.OPEN : NextStep.ExamState.COMING;
        }
        return result == null ? NextStep.ExamState.NONE : NextStep.ExamState.FAILED;
    }
}
