package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Score;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Body;
import org.lianbing.question.Essay;
import org.lianbing.question.FileAnswer;
import org.lianbing.question.Revision;

/** The marking list: answers that a person has to mark, question by question, without the candidates' names. For trainers. */
@ApplicationScoped
@Transactional
public class MarkAnswers {

    private final Sql sql;
    private final Sittings sittings;
    private final Answers answers;
    private final Marking marking;
    private final Bank bank;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    MarkAnswers() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    MarkAnswers(Sql sql, Sittings sittings, Answers answers, Marking marking, Bank bank, Access access, Caller caller, Clock clock,
            AuditTrail audit) {
        this.sql = sql;
        this.sittings = sittings;
        this.answers = answers;
        this.marking = marking;
        this.bank = bank;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** How many wait, in the units where the caller is a trainer. */
    public int waiting() {
        return (int) inSight("select count(*) as n ", "").stream().mapToLong(part -> sql.count(part.query(), part.path())).sum();
    }

    /** Those that wait, question by question, the longest waiting first; at most so many. */
    public List<WaitingAnswer> list(int limit) {
        List<Waiting> rows = new ArrayList<>();
        for (Part part : inSight("select w.attempt_id, w.slot, w.revision_id, w.part, w.response, w.points, a.submitted_at, s.title ",
                " order by w.revision_id, a.submitted_at, w.attempt_id limit " + limit)) {
            rows.addAll(sql.list(row -> new Waiting(row.id("attempt_id"), row.count("slot"), row.id("revision_id"), row.number("part"), row.text("response"),
                    row.score("points"), row.instant("submitted_at"), row.text("title")), part.query(), part.path()));
        }
        Map<Long, Revision> revisions = bank.revisions(rows.stream().map(Waiting::revision).distinct().toList());
        return rows.stream().map(row -> show(row, revisions.get(row.revision()))).toList();
    }

    private List<Part> inSight(String select, String tail) {
        access.require(Role.TRAINER);
        return access.pathsOf(Role.TRAINER).stream().map(path -> new Part(select + "from answer w join attempt a on a.id=w.attempt_id "
                + "join sitting s on s.id=a.sitting_id join member_card c on c.id=w.member_id where w.awaits_marker and c.unit_path like ?"
                + tail, path + "%")).toList();
    }

    private static WaitingAnswer show(Waiting row, Revision revision) {
        Body body = Answer.body(revision, row.part());
        return new WaitingAnswer(Long.toString(row.attempt()), row.slot(), row.sitting(), row.part() == null ? null : revision.body().prompt(), body.prompt(),
                text(body.key()), text(Answer.json(row.response())), body instanceof FileAnswer, criteria(body, row.points()), row.points().plain(),
                row.submittedAt());
    }

    private static List<WaitingAnswer.Criterion> criteria(Body body, Score points) {
        return body instanceof Essay essay ? RubricMarks.criteria(essay, points) : List.of();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : "";
    }

    /**
     * Marks one answer; the last one finishes the attempt.
     *
     * @param points  from 0 to the item's points, at most four decimals
     * @param comment for the candidate; may be null
     * @throws Failure.Conflict if it has been marked meanwhile
     */
    public void mark(long attemptId, int slot, BigDecimal points, String comment) {
        Attempt attempt = sittings.lockAttempt(attemptId);
        NotOwn.check(attempt, caller);
        access.requireOver(attempt.member(), Role.TRAINER);
        Answer row = answers.find(attemptId, slot).orElseThrow(() -> new Failure.NotFound("exam.attempt.unknown"));
        if (points == null || points.signum() < 0 || points.compareTo(row.points().value()) > 0 || points.stripTrailingZeros().scale() > 4) {
            throw Failure.Invalid.field("points", "exam.mark.points", row.points());
        }
        if (comment != null && comment.length() > 2000) {
            throw Failure.Invalid.field("comment", "exam.mark.comment");
        }
        if (!answers.markByHand(attemptId, slot, new Score(points), comment, caller.memberIfAny().orElse(null), clock.instant())) {
            throw new Failure.Conflict("exam.mark.done");
        }
        marking.finishIfMarked(attempt);
        audit.record("exam.answer.mark", "attempt/" + attemptId + "/answer/" + slot, points.toPlainString());
    }

    /**
     * Marks an essay line by line of its rubric; the candidate reads each line with its mark.
     *
     * @param marks one for each line, from 0 to what it is worth
     */
    public void markByRubric(long attemptId, int slot, List<BigDecimal> marks, String comment) {
        Answer row = answers.find(attemptId, slot).orElseThrow(() -> new Failure.NotFound("exam.attempt.unknown"));
        access.requireOver(row.member(), Role.TRAINER);
        List<WaitingAnswer.Criterion> criteria = criteria(row.body(bank.revisions(List.of(row.revision())).get(row.revision())), row.points());
        mark(attemptId, slot, RubricMarks.sum(criteria, marks).value(), RubricMarks.said(criteria, marks, comment));
    }

    private record Part(String query, String path) {
    }

    private record Waiting(long attempt, int slot, long revision, Long part, String response, Score points, Instant submittedAt, String sitting) {
    }
}
