package org.lianbing.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/**
 * Takes drafts of questions from members who do not write the bank. They bear the member's name and stand apart, in no paper and no
 * drill, until a trainer takes them over.
 */
@ApplicationScoped
@Transactional
public class ProposeQuestions {

    private static final Set<Kind> KINDS = Set.of(Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.TRUE_FALSE);
    /** Where they lie that belong to no topic; out of use itself, so that it is offered nowhere. */
    private static final String NO_TOPIC = "t-proposed";
    private static final String NO_TOPIC_TITLE = "成员自编题";
    private static final int BEHIND_ALL = 2_000_000_000;

    private final Sql sql;
    private final Shelf shelf;
    private final KeepTopics topics;
    private final Caller caller;
    private final AuditTrail audit;

    ProposeQuestions() {
        this(null, null, null, null, null);
    }

    @Inject
    ProposeQuestions(Sql sql, Shelf shelf, KeepTopics topics, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.shelf = shelf;
        this.topics = topics;
        this.caller = caller;
        this.audit = audit;
    }

    /** What is wrong with them, all at once, at {@code q1-prompt} and so on; empty if they can be proposed. */
    public List<Problem> problems(List<Typed> typed) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String at = "q" + (i + 1) + "-";
            Checked checked = CheckTyped.of(typed.get(i));
            checked.problems().forEach(problem -> problems.add(Problem.at(at + problem.field(), problem.code(), problem.args().toArray())));
            if (!KINDS.contains(typed.get(i).kind()) || checked.content() != null && !Media.in(checked.content()).isEmpty()) {
                problems.add(Problem.at(at + "prompt", "question.propose.plain"));
            }
        }
        return problems;
    }

    /**
     * Proposes a set in place of what it was before. What says the same stays the same revision; what was changed becomes a further one,
     * or a question of its own if a trainer has taken the former over; what is missing now is no proposal any more.
     *
     * @param topic  the ref of a topic that is in use, or null
     * @param before the revisions that the caller's set had
     * @return the revisions of the set, in its order
     * @throws Failure.Invalid if {@link #problems} has any
     */
    public List<Long> keep(String topic, List<Typed> typed, List<Long> before) {
        List<Problem> problems = problems(typed);
        if (!problems.isEmpty()) {
            throw new Failure.Invalid(problems.get(0).code(), problems, problems.get(0).args().toArray());
        }
        String place = topics.isInUse(topic) ? topic : noTopic();
        List<Known> left = new ArrayList<>(known(before));
        Long[] kept = new Long[typed.size()];
        List<Content> contents = typed.stream().map(one -> CheckTyped.of(one).content()).toList();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = same(left, place, contents.get(i));
        }
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] == null) {
                kept[i] = write(left, place, contents.get(i));
            }
        }
        withdraw(left);
        return List.of(kept);
    }

    /** The caller's own of these revisions. */
    private List<Known> known(List<Long> revisions) {
        return sql.list(ProposeQuestions::known, Bank.REVISION.replace("select ", "select q.id as question, q.proposed and q.retired and "
                + "q.revision_id=r.id as waiting, ") + "where q.owner_id=? and r.id in (" + Sql.marks(revisions.size()) + ") order by r.id",
                with(caller.member(), revisions));
    }

    private static Known known(Row row) {
        return new Known(row.id("question"), row.flag("waiting"), Bank.read(row));
    }

    private static Long same(List<Known> left, String topic, Content content) {
        for (Known known : left) {
            if (known.revision().content().equals(content) && (known.revision().topic().equals(topic) || !known.waiting())) {
                left.remove(known);
                return known.revision().id();
            }
        }
        return null;
    }

    private long write(List<Known> left, String topic, Content content) {
        Known former = left.stream().filter(Known::waiting).findFirst().orElse(null);
        long question;
        if (former == null) {
            String ref = OwnRef.question();
            question = shelf.add(List.of(new Shelf.Added(ref, null, topic, content))).get(ref);
        } else {
            left.remove(former);
            question = former.question();
            shelf.revise(List.of(new Shelf.Revised(question, former.revision().number() + 1, topic, content)));
        }
        sql.update("update question set retired=true, proposed=true where id=?", question);
        audit.record("question.propose", "question/" + question, "");
        return sql.one(row -> row.id("revision_id"), "select revision_id from question where id=?", question).orElseThrow();
    }

    private void withdraw(List<Known> left) {
        List<Long> waiting = left.stream().filter(Known::waiting).map(Known::question).toList();
        sql.update("update question set proposed=false where id in (" + Sql.marks(waiting.size()) + ")", waiting.toArray());
    }

    private String noTopic() {
        sql.update("insert into topic(ref, title, position, own, retired) values (?,?,?,true,true) on conflict do nothing", NO_TOPIC, NO_TOPIC_TITLE,
                BEHIND_ALL);
        return NO_TOPIC;
    }

    private static Object[] with(Object first, List<Long> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toArray();
    }

    /** @param waiting nobody has taken it over, and it is its question's latest */
    private record Known(long question, boolean waiting, Revision revision) {
    }
}
