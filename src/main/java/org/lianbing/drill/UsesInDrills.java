package org.lianbing.drill;

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

/** Tells the bank how often questions were answered in drills. */
@ApplicationScoped
@Transactional
class UsesInDrills implements QuestionUses {

    private final Sql sql;

    UsesInDrills() {
        this(null);
    }

    @Inject
    UsesInDrills(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, QuestionUse> of(Collection<Long> revisions) {
        Map<Long, QuestionUse> uses = new HashMap<>();
        sql.list(row -> uses.put(row.id("revision_id"), new QuestionUse(0, row.count("n"))), "select revision_id, count(*) as n from drill_answer "
                + "where answered_at is not null and revision_id in (" + Sql.marks(revisions.size()) + ") group by revision_id", revisions.toArray());
        return uses;
    }

    @Override
    public boolean asked(MemberId member, Collection<Long> revisions) {
        return sql.count("select count(*) as n from drill_answer a join drill_round r on r.id=a.round_id where r.member_id=? and a.revision_id in ("
                + Sql.marks(revisions.size()) + ")",
                Stream.concat(Stream.of(member), revisions.stream()).toArray()) > 0;
    }
}
