package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lianbing.kernel.MemberId;
import org.lianbing.question.Bank;
import org.lianbing.question.Body;
import org.lianbing.question.Revision;

/** Whose an attempt is and which question stands in which slot. That never changes, so each node remembers it and saves need not ask again. */
@ApplicationScoped
class Sheets {

    private static final int AT_MOST = 4_000;

    private final Answers answers;
    private final Bank bank;
    private final Map<Long, Sheet> known = new ConcurrentHashMap<>();
    private final Map<Long, Instant> bells = new ConcurrentHashMap<>();

    Sheets() {
        this(null, null);
    }

    @Inject
    Sheets(Answers answers, Bank bank) {
        this.answers = answers;
        this.bank = bank;
    }

    /** The question in this slot, or null if this member has no such attempt or slot. */
    Body body(long attempt, MemberId member, int slot) {
        Sheet sheet = known.get(attempt);
        if (sheet == null) {
            sheet = load(attempt);
            if (known.size() >= AT_MOST) {
                known.clear();
            }
            if (sheet.member() != null) {
                known.put(attempt, sheet);
            }
        }
        return member.equals(sheet.member()) ? sheet.bodies().get(slot) : null;
    }

    /** When the attempt's rows ended as this node last saw them; null if it never did. May have been moved since. */
    Instant bell(long attempt) {
        return bells.get(attempt);
    }

    void rememberBell(long attempt, Instant bell) {
        if (bells.size() >= AT_MOST) {
            bells.clear();
        }
        bells.put(attempt, bell);
    }

    private Sheet load(long attempt) {
        List<Answer> rows = answers.of(attempt);
        Map<Long, Revision> revisions = bank.revisions(rows.stream().map(Answer::revision).distinct().toList());
        Map<Integer, Body> bodies = new HashMap<>();
        rows.forEach(row -> bodies.put(row.slot(), row.body(revisions.get(row.revision()))));
        return new Sheet(rows.isEmpty() ? null : rows.get(0).member(), bodies);
    }

    private record Sheet(MemberId member, Map<Integer, Body> bodies) {
    }
}
