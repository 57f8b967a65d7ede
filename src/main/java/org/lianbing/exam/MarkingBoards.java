package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lianbing.exam.MarkingFigures.Given;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Body;
import org.lianbing.question.PlainText;
import org.lianbing.question.Revision;

/** How far the marking of a sitting is, for a trainer over all its candidates. A fixed number of queries. */
@ApplicationScoped
@Transactional
public class MarkingBoards {

    private final Sql sql;
    private final PlanMarking planning;
    private final MarkingPlans plans;
    private final ReleaseResults release;
    private final Members members;
    private final Bank bank;

    MarkingBoards() {
        this(null, null, null, null, null, null);
    }

    @Inject
    MarkingBoards(Sql sql, PlanMarking planning, MarkingPlans plans, ReleaseResults release, Members members, Bank bank) {
        this.sql = sql;
        this.planning = planning;
        this.plans = plans;
        this.release = release;
        this.members = members;
        this.bank = bank;
    }

    /** @throws org.lianbing.kernel.Failure.Forbidden unless the caller is a trainer over all its candidates */
    public MarkingBoard get(long sitting) {
        MarkingSetting setting = planning.show(sitting);
        MarkingPlan plan = plans.of(sitting);
        List<Given> given = given(sitting);
        return new MarkingBoard(setting, plan.holds(), questions(sitting, given, plan), markers(given, plan),
                MarkingFigures.agreement(MarkingFigures.pairs(given), plan.tolerance()), release.preview(sitting));
    }

    private List<Given> given(long sitting) {
        return sql.list(row -> new Given(AnswerMark.read(row), row.score("worth"), new Asked(row.id("revision_id"), row.count("part"))), "select "
                + AnswerMark.COLUMNS + ", w.points as worth, w.revision_id, coalesce(w.part, 0) as part from answer_mark d join answer w on "
                + "w.attempt_id=d.attempt_id and w.slot=d.slot join attempt a on a.id=d.attempt_id where a.sitting_id=? and (d.marked_at is not null or "
                + "d.round_no=3)", sitting);
    }

    private List<MarkingBoard.Question> questions(long sitting, List<Given> given, MarkingPlan plan) {
        List<Open> open = sql.list(row -> new Open(new Asked(row.id("revision_id"), row.count("part")), row.score("worth"), row.count("total"),
                row.count("settled")), "select w.revision_id, coalesce(w.part, 0) as part, max(w.points) as worth, count(*) as total, sum(case when "
                + "w.awaits_marker then 0 else 1 end) as settled from answer w join attempt a on a.id=w.attempt_id where a.sitting_id=? and "
                + "a.state<>'OPEN' and (w.awaits_marker or w.hand_score is not null) group by w.revision_id, coalesce(w.part, 0) order by min(w.slot), "
                + "w.revision_id", sitting);
        Map<Long, Revision> revisions = bank.revisions(open.stream().map(row -> row.asked().revision()).distinct().toList());
        Map<Asked, List<Given>> byQuestion = given.stream().collect(Collectors.groupingBy(Given::asked));
        return open.stream().map(row -> question(row, revisions.get(row.asked().revision()), byQuestion.getOrDefault(row.asked(), List.of()), plan)).toList();
    }

    private static MarkingBoard.Question question(Open open, Revision revision, List<Given> given, MarkingPlan plan) {
        Body body = open.asked().part() == 0 ? revision.body() : revision.body().parts().get(open.asked().part() - 1);
        int second = count(given, one -> one.mark().round() == 2);
        return new MarkingBoard.Question(open.asked().code(), body.kind().code(), PlainText.text(body.prompt()), open.worth().plain(), open.total(),
                count(given, one -> one.mark().round() == 1), second, (int) given.stream().filter(one -> one.mark().decides() && !one.mark().isDone()).count(),
                open.settled(), MarkingFigures.agreement(MarkingFigures.pairs(given), plan.tolerance()));
    }

    private static int count(List<Given> given, Predicate<Given> which) {
        return (int) given.stream().filter(one -> one.mark().isDone()).filter(which).count();
    }

    private List<MarkingBoard.Marker> markers(List<Given> given, MarkingPlan plan) {
        Map<MemberId, List<Given>> byMarker = given.stream().filter(one -> one.mark().isDone()).collect(Collectors.groupingBy(one -> one.mark().marker()));
        Set<MemberId> all = new LinkedHashSet<>(plan.markers());
        all.addAll(byMarker.keySet());
        if (plan.decider() != null) {
            all.add(plan.decider());
        }
        Map<MemberId, MemberCard> cards = members.cards(all);
        List<MarkingFigures.Pair> pairs = MarkingFigures.pairs(given);
        List<MarkingBoard.Marker> markers = new ArrayList<>();
        all.forEach(one -> markers.add(marker(cards.get(one), plan, byMarker.getOrDefault(one, List.of()), pairs)));
        markers.sort(Comparator.comparing((MarkingBoard.Marker one) -> plan.isDecider(one.member().id())).thenComparing(one -> one.member().number()));
        return markers;
    }

    private static MarkingBoard.Marker marker(MemberCard card, MarkingPlan plan, List<Given> his, List<MarkingFigures.Pair> pairs) {
        return new MarkingBoard.Marker(card, plan.isDecider(card.id()), count(his, one -> !one.mark().decides()), count(his, one -> one.mark().decides()),
                count(his, one -> one.mark().flagged()), MarkingFigures.leniency(his), MarkingFigures.apart(pairs, card.id()),
                his.stream().map(one -> one.mark().markedAt()).max(Comparator.naturalOrder()).orElse(null));
    }

    private record Open(Asked asked, Score worth, int total, int settled) {
    }
}
