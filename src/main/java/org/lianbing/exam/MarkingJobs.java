package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.exam.MarkingSight.Condition;
import org.lianbing.people.Access;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Body;
import org.lianbing.question.PlainText;
import org.lianbing.question.Revision;

/** The sittings that the caller marks, or as their trainer looks after, with their questions. A fixed number of queries. */
@ApplicationScoped
@Transactional
public class MarkingJobs {

    private static final int AT_MOST = 100;
    private static final String BY_QUESTION = "a.sitting_id, w.revision_id, coalesce(w.part, 0) as part";
    private static final String GROUPED = " group by a.sitting_id, w.revision_id, coalesce(w.part, 0)";

    private final Sql sql;
    private final MarkingSight sight;
    private final Bank bank;
    private final Access access;
    private final Caller caller;

    MarkingJobs() {
        this(null, null, null, null, null);
    }

    @Inject
    MarkingJobs(Sql sql, MarkingSight sight, Bank bank, Access access, Caller caller) {
        this.sql = sql;
        this.sight = sight;
        this.bank = bank;
        this.access = access;
        this.caller = caller;
    }

    /** Those with something for him first, then the longest closed; at most {@value #AT_MOST}. */
    public List<MarkingJob> list() {
        Map<Key, Counted> forHim = forHim();
        Map<Long, Head> heads = heads(forHim.keySet().stream().map(Key::sitting).distinct().toList());
        Map<Long, List<MarkingJob.Line>> lines = lines(heads.keySet(), forHim, done(heads.keySet()));
        return heads.entrySet().stream().map(head -> new MarkingJob(head.getKey(), head.getValue().title(), head.getValue().mine(),
                head.getValue().held(), lines.getOrDefault(head.getKey(), List.of()))).filter(job -> !job.lines().isEmpty())
                .sorted(Comparator.comparing(job -> job.forHim() == 0)).toList();
    }

    /** What he can mark now; a sitting's decider has nothing but decisions. */
    private Map<Key, Counted> forHim() {
        Condition his = sight.forHim();
        return byQuestion("select " + BY_QUESTION + ", count(*) as n, max(case when p.decider_id=? then 1 else 0 end) as more " + MarkingSight.FROM
                + "where " + his.sql() + GROUPED, his.after(caller.member()));
    }

    private Map<Key, Counted> done(Collection<Long> sittings) {
        List<Object> args = new ArrayList<>(List.of(caller.member()));
        args.addAll(sittings);
        return byQuestion("select " + BY_QUESTION + ", count(*) as n, 0 as more from answer_mark d join answer w on w.attempt_id=d.attempt_id and "
                + "w.slot=d.slot join attempt a on a.id=d.attempt_id where d.marked_at is not null and d.marker_id=? and a.sitting_id in ("
                + Sql.marks(sittings.size()) + ")" + GROUPED, args.toArray());
    }

    private Map<Key, Counted> byQuestion(String query, Object... args) {
        return sql.list(row -> Map.entry(Key.read(row), new Counted(row.count("n"), row.count("more"))), query, args).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Sittings where something waits for him, and those that he trains where anything waits for a mark or for its release. */
    private Map<Long, Head> heads(List<Long> forHim) {
        String inSight = "exists (select 1 from candidate c join member_card m on m.id=c.member_id where c.sitting_id=s.id and (" + InSight.condition(access) + "))";
        Map<Long, Head> heads = new LinkedHashMap<>();
        sql.list(row -> heads.put(row.id("id"), new Head(row.text("title"), row.count("inside") > 0 && row.count("outside") == 0, row.count("held") > 0)),
                "select s.id, s.title, (select count(*) from marking_plan p where p.sitting_id=s.id and p.release_mode<>'each' and p.released_at is null) as held, "
                + "(select count(*) from candidate c join member_card m on m.id=c.member_id where c.sitting_id=s.id and (" + InSight.condition(access) + ")) as inside, "
                + "(select count(*) from candidate c join member_card m on m.id=c.member_id where c.sitting_id=s.id and not (" + InSight.condition(access)
                + ")) as outside from sitting s where s.id in (" + Sql.marks(forHim.size()) + ") or " + inSight + " and s.cancelled_at is null and ("
                + "s.id in (select a.sitting_id from answer w join attempt a on a.id=w.attempt_id where w.awaits_marker) or s.id in (select p.sitting_id "
                + "from marking_plan p where p.release_mode<>'each' and p.released_at is null)) order by s.closes_at, s.id limit " + AT_MOST, forHim.toArray());
        return heads;
    }

    private Map<Long, List<MarkingJob.Line>> lines(Collection<Long> sittings, Map<Key, Counted> forHim, Map<Key, Counted> done) {
        Map<Key, Counted> open = byQuestion("select " + BY_QUESTION + ", count(*) as n, sum(case when w.awaits_marker then 0 else 1 end) as more from answer w "
                + "join attempt a on a.id=w.attempt_id where a.sitting_id in (" + Sql.marks(sittings.size()) + ") and a.state<>'OPEN' and (w.awaits_marker or "
                + "w.hand_score is not null)" + GROUPED, sittings.toArray());
        Map<Long, Revision> revisions = bank.revisions(open.keySet().stream().map(key -> key.asked().revision()).distinct().toList());
        return open.entrySet().stream().sorted(Map.Entry.comparingByKey()).collect(Collectors.groupingBy(entry -> entry.getKey().sitting(),
                Collectors.mapping(entry -> line(entry.getKey(), entry.getValue(), revisions.get(entry.getKey().asked().revision()),
                        forHim.getOrDefault(entry.getKey(), Counted.NONE), done.getOrDefault(entry.getKey(), Counted.NONE)), Collectors.toList())));
    }

    private static MarkingJob.Line line(Key key, Counted open, Revision revision, Counted his, Counted done) {
        Body body = key.asked().part() == 0 ? revision.body() : revision.body().parts().get(key.asked().part() - 1);
        return new MarkingJob.Line(key.asked().code(), body.kind().code(), PlainText.text(body.prompt()), open.number(), open.more(),
                his.number(), done.number(), his.more() > 0);
    }

    private record Head(String title, boolean mine, boolean held) {
    }

    private record Counted(int number, int more) {

        static final Counted NONE = new Counted(0, 0);
    }

    private record Key(long sitting, Asked asked) implements Comparable<Key> {

        static Key read(Row row) {
            return new Key(row.id("sitting_id"), new Asked(row.id("revision_id"), row.count("part")));
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::sitting).thenComparing(key -> key.asked().revision()).thenComparing(key -> key.asked().part()).compare(this, other);
        }
    }
}
