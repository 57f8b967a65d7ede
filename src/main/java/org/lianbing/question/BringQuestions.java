package org.lianbing.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/**
 * Takes the questions of a file into the bank: all or none. The same file again changes nothing. A question is known by the number
 * that the bank or its author gave it, else by its kind, prompt and options among the caller's own.
 */
@ApplicationScoped
@Transactional
public class BringQuestions {

    /** The topic of questions that name none, if the caller names none either. */
    private static final String UNSORTED = "未分类";

    private final Sql sql;
    private final Shelf shelf;
    private final KeepTopics topics;
    private final Access access;
    private final Caller caller;
    private final AuditTrail audit;
    private final Media media;

    BringQuestions() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    BringQuestions(Sql sql, Shelf shelf, KeepTopics topics, Access access, Caller caller, AuditTrail audit, Media media) {
        this.sql = sql;
        this.shelf = shelf;
        this.topics = topics;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
        this.media = media;
    }

    /**
     * @param otherwise ref or title of the topic for questions that name none; may be empty
     * @return what it would do; nothing is changed
     */
    public Tally preview(List<Brought> all, String otherwise) {
        return sorted(all, otherwise).tally().with(withoutMedia(all));
    }

    /** Until the end of the transaction no other import goes on. */
    public void oneAtATime() {
        shelf.lock();
    }

    /** @return what was done; nothing, if there are problems */
    public Tally bring(List<Brought> all, String otherwise, Progress progress) {
        access.require(Role.TRAINER);
        shelf.lock();
        Sorting sorting = sorted(all, otherwise);
        Tally tally = sorting.tally().with(withoutMedia(all));
        if (tally.problems().isEmpty()) {
            TopicNames names = new TopicNames(topics.inUse());
            tally.topics().forEach(title -> names.made(title, topics.add(title)));
            int total = tally.imported() + tally.updated();
            int done = 0;
            for (List<Sorting.Row> some : Shelf.slices(sorting.rows(Verdict.IMPORTED))) {
                progress.at(done, total);
                add(some, names);
                done += some.size();
            }
            for (List<Sorting.Row> some : Shelf.slices(sorting.rows(Verdict.UPDATED))) {
                progress.at(done, total);
                revise(some, names);
                done += some.size();
            }
            audit.record("question.import", "question", "imported " + tally.imported() + ", updated " + tally.updated());
        }
        return tally;
    }

    /** Pictures and sounds do not come with a table: it names those that the bank has. */
    private List<RowProblem> withoutMedia(List<Brought> all) {
        Map<Brought, Set<Long>> shown = new LinkedHashMap<>();
        all.forEach(one -> shown.put(one, Media.in(one.content())));
        Set<Long> missing = media.missing(shown.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return all.stream().filter(one -> !Collections.disjoint(shown.get(one), missing))
                .map(one -> RowProblem.of(one.sheet(), one.line(), "picture", "question.media.unknown")).toList();
    }

    private Sorting sorted(List<Brought> all, String otherwise) {
        access.require(Role.TRAINER);
        MemberId me = caller.memberIfAny().orElse(null);
        Sorting sorting = new Sorting(new BankIndex(sql, me), new TopicNames(topics.inUse()), otherwise.isBlank() ? UNSORTED : otherwise.strip());
        sorting.sort(all, shelf::inUse);
        return sorting;
    }

    private void add(List<Sorting.Row> rows, TopicNames names) {
        shelf.add(rows.stream().map(row -> {
            String code = row.brought().code();
            boolean ours = OwnRef.isQuestion(code);
            return new Shelf.Added(ours ? code : OwnRef.question(), ours || code.isEmpty() ? null : code, names.ref(row.topic()),
                    row.brought().content());
        }).toList());
    }

    private void revise(List<Sorting.Row> rows, TopicNames names) {
        List<Shelf.Revised> revised = new ArrayList<>();
        List<Object[]> back = new ArrayList<>();
        for (Sorting.Row row : rows) {
            boolean same = SameWords.named(row.current().content()).equals(row.named()) && row.current().topic().equals(row.topic());
            if (same) {
                back.add(new Object[] {row.known().id()});
            } else {
                revised.add(new Shelf.Revised(row.known().id(), row.current().number() + 1, names.ref(row.topic()), row.brought().content()));
            }
        }
        sql.batch("update question set retired=false, retired_by=null where id=?", back);
        shelf.revise(revised);
    }
}
