package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Sql;
import org.lianbing.question.QuestionUse;
import org.lianbing.question.QuestionUses;

/** Tells the bank which questions stand in papers, and how often they were answered in exams. */
@ApplicationScoped
@Transactional
class UsesInExams implements QuestionUses {

    private final Sql sql;

    UsesInExams() {
        this(null);
    }

    @Inject
    UsesInExams(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, QuestionUse> of(Collection<Long> revisions) {
        Map<Long, QuestionUse> uses = new HashMap<>();
        String among = "where revision_id in (" + Sql.marks(revisions.size()) + ")";
        sql.list(row -> uses.put(row.id("revision_id"), new QuestionUse(row.count("n"), 0)), "select revision_id, count(distinct paper_id) as n "
                + "from paper_question " + among + " group by revision_id", revisions.toArray());
        sql.list(row -> uses.merge(row.id("revision_id"), new QuestionUse(0, row.count("n")), QuestionUse::plus), "select revision_id, count(*) as n "
                + "from answer " + among + " and response is not null group by revision_id", revisions.toArray());
        return uses;
    }

    @Override
    public boolean asked(MemberId member, Collection<Long> revisions) {
        return sql.count("select count(*) as n from answer where member_id=? and revision_id in (" + Sql.marks(revisions.size()) + ")",
                Stream.concat(Stream.of(member), revisions.stream()).toArray()) > 0;
    }
}
