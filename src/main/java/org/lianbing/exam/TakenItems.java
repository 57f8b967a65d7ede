package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.people.Access;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Reads what candidates did with questions: the first attempt of each that has a result, of those in the caller's units. */
@ApplicationScoped
class TakenItems {

    private static final String ROWS = "select a.id, a.sitting_id, a.score as total, a.out_of, w.revision_id, w.part, w.points, w.score, w.response "
            + "from attempt a join answer w on w.attempt_id=a.id join member_card m on m.id=a.member_id where a.state='FINAL' and a.number=(select "
            + "min(x.number) from attempt x where x.sitting_id=a.sitting_id and x.member_id=a.member_id and x.state='FINAL') and (";

    private final Sql sql;
    private final Access access;

    TakenItems() {
        this(null, null);
    }

    @Inject
    TakenItems(Sql sql, Access access) {
        this.sql = sql;
        this.access = access;
    }

    List<Taken> ofSitting(long sitting) {
        return sql.list(TakenItems::read, ROWS + InSight.condition(access) + ") and a.sitting_id=? order by a.id, w.slot", sitting);
    }

    List<Taken> ofRevisions(Collection<Long> revisions) {
        return sql.list(TakenItems::read, ROWS + InSight.condition(access) + ") and w.revision_id in (" + Sql.marks(revisions.size())
                + ") order by a.id, w.slot", revisions.toArray());
    }

    /** On how many attempts each revision lies, and since when last; everywhere in the company. */
    Map<Long, Laid> laid(Collection<Long> revisions) {
        Map<Long, Laid> found = new HashMap<>();
        sql.list(row -> found.put(row.id("revision_id"), new Laid(row.id("n"), row.instant("last_at"))), "select w.revision_id, "
                + "count(distinct w.attempt_id) as n, max(a.started_at) as last_at from answer w join attempt a on a.id=w.attempt_id "
                + "where w.revision_id in (" + Sql.marks(revisions.size()) + ") group by w.revision_id", revisions.toArray());
        return found;
    }

    private static Taken read(Row row) {
        double points = row.decimal("points").doubleValue();
        double score = row.decimal("score").doubleValue();
        double total = row.decimal("total").doubleValue();
        double outOf = row.decimal("out_of").doubleValue();
        Long part = row.number("part");
        ItemTrial trial = new ItemTrial(score / points, outOf - points < 1e-9 ? null : (total - score) / (outOf - points), total / outOf,
                chosen(Answer.json(row.text("response"))));
        return new Taken(row.id("id"), row.id("sitting_id"), new Asked(row.id("revision_id"), part == null ? 0 : part.intValue()), score, points,
                total, trial);
    }

    /** Ids of options, or {@code true} or {@code false}; of a response of another form nothing that any option is called. */
    static Set<String> chosen(JsonValue response) {
        List<String> ids = new ArrayList<>();
        if (response instanceof JsonArray array) {
            array.forEach(element -> ids.addAll(chosen(element)));
        } else if (response instanceof JsonString text) {
            ids.add(text.getString());
        } else if (response == JsonValue.TRUE || response == JsonValue.FALSE) {
            ids.add(response.toString());
        }
        return ids.stream().collect(Collectors.toUnmodifiableSet());
    }

    /** One slot of one attempt. */
    record Taken(long attempt, long sitting, Asked item, double score, double points, double total, ItemTrial trial) {
    }

    /** How often, and when last. */
    record Laid(long times, Instant lastAt) {

        Laid plus(Laid other) {
            return new Laid(times + other.times, lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
        }
    }
}
