package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lianbing.question.Bank;
import org.lianbing.question.Body;
import org.lianbing.question.Revision;

/** Which question stands in which slot of an attempt. That never changes, so each node remembers it and saves need not ask again. */
@ApplicationScoped
class Sheets {

    private static final int AT_MOST = 4_000;

    private final Answers answers;
    private final Bank bank;
    private final Map<Long, Map<Integer, Body>> known = new ConcurrentHashMap<>();

    Sheets() {
        this(null, null);
    }

    @Inject
    Sheets(Answers answers, Bank bank) {
        this.answers = answers;
        this.bank = bank;
    }

    /** The question in this slot, or null if there is no such attempt or slot. */
    Body body(long attempt, int slot) {
        Map<Integer, Body> sheet = known.get(attempt);
        if (sheet == null) {
            sheet = load(attempt);
            if (known.size() >= AT_MOST) {
                known.clear();
            }
            if (!sheet.isEmpty()) {
                known.put(attempt, sheet);
            }
        }
        return sheet.get(slot);
    }

    private Map<Integer, Body> load(long attempt) {
        List<Answer> rows = answers.of(attempt);
        Map<Long, Revision> revisions = bank.revisions(rows.stream().map(Answer::revision).distinct().toList());
        Map<Integer, Body> sheet = new HashMap<>();
        rows.forEach(row -> sheet.put(row.slot(), revisions.get(row.revision()).body()));
        return sheet;
    }
}
