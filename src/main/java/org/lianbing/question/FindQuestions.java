package org.lianbing.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Lists the bank for those who keep it. A few queries, however many questions there are. */
@ApplicationScoped
@Transactional
public class FindQuestions {

    public static final int PAGE = 30;

    private static final int PROMPT_SHOWN = 160;
    private static final String ROW = "select r.id, q.ref, r.number, r.topic, r.body, r.explanation, r.importance, r.difficulty, r.tags, r.source, "
            + "q.id as question_id, q.own, q.retired, t.title, r.made_at";

    private final Sql sql;
    private final Access access;
    private final Instance<QuestionUses> uses;

    FindQuestions() {
        this(null, null, null);
    }

    @Inject
    FindQuestions(Sql sql, Access access, @Any Instance<QuestionUses> uses) {
        this.sql = sql;
        this.access = access;
        this.uses = uses;
    }

    public int count(BankFilter filter) {
        access.require(Role.TRAINER, Role.ADMIN);
        BankWhere where = new BankWhere(filter);
        return (int) sql.count("select count(*) as n" + BankWhere.FROM + where.condition(), where.args());
    }

    /** Pages from 0, {@value #PAGE} questions each, with their use. */
    public List<QuestionRow> page(BankFilter filter, int page) {
        access.require(Role.TRAINER, Role.ADMIN);
        BankWhere where = new BankWhere(filter);
        List<QuestionRow> rows = sql.list(FindQuestions::read, ROW + BankWhere.FROM + where.condition() + BankWhere.order(filter.sort())
                + " limit ? offset ?", where.args(PAGE, page * PAGE));
        Map<Long, QuestionUse> used = used(rows.stream().map(QuestionRow::id).toList());
        return rows.stream().map(row -> with(row, used.getOrDefault(row.id(), QuestionUse.NONE))).toList();
    }

    /** All of them, in the order of the list, for a file; their use is left out. */
    public List<QuestionRow> all(BankFilter filter) {
        access.require(Role.TRAINER, Role.ADMIN);
        BankWhere where = new BankWhere(filter);
        return sql.list(FindQuestions::read, ROW + BankWhere.FROM + where.condition() + BankWhere.order(filter.sort()), where.args());
    }

    /** Every tag of a question in use, sorted. */
    public List<String> tags() {
        access.require(Role.TRAINER, Role.ADMIN);
        TreeSet<String> tags = new TreeSet<>();
        sql.list(row -> tags.addAll(Bank.words(row.text("tags"))), "select distinct r.tags from question q join question_revision r "
                + "on r.id=q.revision_id where not q.retired");
        return List.copyOf(tags);
    }

    /** Of all revisions of each question together. */
    private Map<Long, QuestionUse> used(Collection<Long> questions) {
        Map<Long, Long> questionOf = new HashMap<>();
        sql.list(row -> questionOf.put(row.id("id"), row.id("question_id")), "select id, question_id from question_revision where question_id in ("
                + Sql.marks(questions.size()) + ")", questions.toArray());
        Map<Long, QuestionUse> used = new HashMap<>();
        ofRevisions(questionOf.keySet()).forEach((revision, use) -> used.merge(questionOf.get(revision), use, QuestionUse::plus));
        return used;
    }

    Map<Long, QuestionUse> ofRevisions(Collection<Long> revisions) {
        Map<Long, QuestionUse> sum = new HashMap<>();
        uses.forEach(place -> place.of(revisions).forEach((revision, use) -> sum.merge(revision, use, QuestionUse::plus)));
        return sum;
    }

    private static QuestionRow read(Row row) {
        Revision revision = Bank.read(row);
        String prompt = PlainText.text(revision.body().prompt());
        String shown = prompt.length() > PROMPT_SHOWN ? prompt.substring(0, prompt.offsetByCodePoints(0, Math.min(PROMPT_SHOWN,
                prompt.codePointCount(0, prompt.length())))) + "…" : prompt;
        return new QuestionRow(row.id("question_id"), row.flag("own"), row.flag("retired"), shown, row.text("title"), row.instant("made_at"),
                revision, QuestionUse.NONE);
    }

    private static QuestionRow with(QuestionRow row, QuestionUse use) {
        return new QuestionRow(row.id(), row.own(), row.retired(), row.prompt(), row.topicTitle(), row.changedAt(), row.revision(), use);
    }
}
