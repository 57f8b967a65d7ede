package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianbing.exam.MarkingSight.Condition;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.FileAnswer;
import org.lianbing.question.Revision;

/** Lays before a marker one answer to a question after another: in an order of his own, nobody else's at the same time, whose he does not learn. */
@ApplicationScoped
@Transactional
public class MarkingQueue {

    private final Sql sql;
    private final Sittings sittings;
    private final Answers answers;
    private final AnswerMarks marks;
    private final MarkingPlans plans;
    private final MarkingSight sight;
    private final MarkTasks tasks;
    private final HandedIn handedIn;
    private final Bank bank;
    private final Access access;
    private final Caller caller;
    private final Clock clock;

    MarkingQueue() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    MarkingQueue(Sql sql, Sittings sittings, Answers answers, AnswerMarks marks, MarkingPlans plans, MarkingSight sight, MarkTasks tasks,
            HandedIn handedIn, Bank bank, Access access, Caller caller, Clock clock) {
        this.sql = sql;
        this.sittings = sittings;
        this.answers = answers;
        this.marks = marks;
        this.plans = plans;
        this.sight = sight;
        this.tasks = tasks;
        this.handedIn = handedIn;
        this.bank = bank;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /** How many answers the caller can mark now, of all sittings. */
    public int waiting() {
        Condition his = sight.forHim();
        return (int) sql.count("select count(*) as n " + MarkingSight.FROM + "where " + his.sql(), his.after());
    }

    /** Whether marking is any of the caller's business: he is a trainer, or named. */
    public boolean concerns() {
        MemberId me = caller.member();
        return access.has(Role.TRAINER) || sql.count("select count(*) as n from marker where member_id=?", me)
                + sql.count("select count(*) as n from marking_plan where decider_id=?", me) > 0;
    }

    /** What the caller can mark now, for a file, without tickets; at most so many. */
    public List<WaitingAnswer> list(int limit) {
        Condition his = sight.forHim();
        List<Waiting> rows = sql.list(MarkingQueue::waiting, "select s.title, w.attempt_id, w.slot, w.revision_id, w.part, w.response, w.points, a.seed "
                + MarkingSight.FROM + "join sitting s on s.id=a.sitting_id where " + his.sql() + " order by w.revision_id, w.part limit " + limit, his.after());
        Map<Long, Revision> revisions = bank.revisions(rows.stream().map(Waiting::revision).distinct().toList());
        return rows.stream().sorted(Comparator.comparing(Waiting::revision).thenComparing(row -> row.place(caller.member())))
                .map(row -> WaitingAnswer.of(row.title(), revisions.get(row.revision()), row.part(), row.response(), row.points())).toList();
    }

    private static Waiting waiting(Row row) {
        return new Waiting(row.text("title"), row.id("attempt_id"), row.count("slot"), row.id("revision_id"), row.number("part"), row.text("response"),
                row.score("points"), row.id("seed"));
    }

    /**
     * Takes the next answer to this question in hand: the one that he has already, else the next in his order, at last what he put off.
     *
     * @return empty if there is none for him
     * @throws Failure.NotFound if this is no question of the sitting that the caller may mark
     */
    public Optional<MarkTask> next(long sitting, String question) {
        Asked asked = Asked.of(question);
        if (!sight.isHis(sitting, asked)) {
            throw new Failure.NotFound("exam.marking.unknown");
        }
        int rounds = plans.of(sitting).rounds();
        Instant now = clock.instant();
        List<Candidate> candidates = candidates(sitting, asked);
        for (Candidate one : candidates) {
            Optional<String> ticket = one.ticket() != null ? Optional.of(one.ticket()) : marks.claim(one.attempt(), one.slot(), rounds, caller.member(), now);
            if (ticket.isPresent()) {
                marks.keepInHand(ticket.get(), now);
                return Optional.of(tasks.of(mine(ticket.get()), candidates.size()));
            }
        }
        return Optional.empty();
    }

    private List<Candidate> candidates(long sitting, Asked asked) {
        Condition his = sight.forHim();
        MemberId me = caller.member();
        List<Candidate> found = new ArrayList<>(sql.list(row -> new Candidate(row.id("attempt_id"), row.count("slot"),
                MarkingOrder.place(row.id("seed"), row.count("slot"), me), row.text("ticket"), row.instant("put_off_at")),
                "select w.attempt_id, w.slot, a.seed, h.ticket, o.put_off_at " + MarkingSight.FROM + "left join answer_mark h on h.attempt_id=w.attempt_id "
                + "and h.slot=w.slot and h.marker_id=? left join put_off_answer o on o.attempt_id=w.attempt_id and o.slot=w.slot and o.marker_id=? where "
                + "a.sitting_id=? and w.revision_id=? and coalesce(w.part, 0)=? and (" + his.sql() + ")", his.after(me, me, sitting, asked.revision(),
                asked.part())));
        found.sort(Candidate.ORDER);
        return found;
    }

    /**
     * @throws Failure.Conflict  if the caller has no such ticket, or no longer
     * @throws Failure.Forbidden if he may not mark it any more
     */
    public MarkTask show(String ticket) {
        AnswerMark mark = allowed(mine(ticket));
        marks.keepInHand(ticket, clock.instant());
        Answer row = answers.find(mark.attempt(), mark.slot()).orElseThrow();
        return tasks.of(mark, candidates(sittings.attempt(mark.attempt()).sittingId(), row.asked()).size());
    }

    /**
     * It stays his for another while: he is still at it.
     *
     * @throws Failure.NotFound  if the caller has no such ticket, or no longer
     * @throws Failure.Forbidden if he may not mark it any more
     */
    public void keep(String ticket) {
        AnswerMark mark = allowed(marks.find(ticket, caller.member()).orElseThrow(() -> new Failure.NotFound("exam.mark.gone")));
        marks.keepInHand(mark.ticket(), clock.instant());
    }

    /** What was handed in. @throws Failure.NotFound if it is no file, or none of the caller's; Failure.Forbidden if he may not mark it any more */
    public KeptFile file(String ticket) {
        return marks.find(ticket, caller.member()).map(this::allowed).flatMap(mark -> answers.find(mark.attempt(), mark.slot())).filter(this::isFile)
                .map(handedIn::ofAnswer).orElseThrow(() -> new Failure.NotFound("exam.file.unknown"));
    }

    private boolean isFile(Answer row) {
        return row.body(bank.revisions(List.of(row.revision())).get(row.revision())) instanceof FileAnswer;
    }

    /** Rights may have gone since he took it in hand. */
    private AnswerMark allowed(AnswerMark mark) {
        if (!sight.may(mark)) {
            throw new Failure.Forbidden("people.forbidden");
        }
        return mark;
    }

    private AnswerMark mine(String ticket) {
        return marks.find(ticket, caller.member()).orElseThrow(() -> new Failure.Conflict("exam.mark.gone"));
    }

    private record Waiting(String title, long attempt, int slot, long revision, Long part, String response, Score points, long seed) {

        long place(MemberId marker) {
            return MarkingOrder.place(seed, slot, marker);
        }
    }

    /** An answer that may come next. */
    record Candidate(long attempt, int slot, long place, String ticket, Instant putOffAt) {

        /** Not put off before put off; in hand before new; then in the marker's order, or as they were put off. */
        static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::putOffAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(one -> one.ticket() == null).thenComparing(Candidate::place);
    }
}
