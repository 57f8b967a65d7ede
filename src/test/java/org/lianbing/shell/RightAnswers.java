package org.lianbing.shell;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;
import org.lianbing.testing.Errand;

/** What a candidate who knows everything would answer, slot by slot: pages and the wire never tell. */
@Dependent
class RightAnswers implements Errand {

    @Inject
    Sql sql;
    @Inject
    Bank bank;

    /** By slot, each in the form of its kind. */
    static JsonObject of(String attempt) {
        return Json.createReader(new StringReader(Errand.run(RightAnswers.class, attempt))).readObject();
    }

    @Override
    public String run(String attempt) {
        Map<Integer, Long> asked = new HashMap<>();
        sql.list(row -> asked.put(row.count("slot"), row.id("revision_id")), "select slot, revision_id from answer where attempt_id=?",
                Long.valueOf(attempt));
        Map<Long, Revision> revisions = bank.revisions(asked.values());
        JsonObjectBuilder keys = Json.createObjectBuilder();
        asked.forEach((slot, revision) -> keys.add(slot.toString(), revisions.get(revision).body().key()));
        return keys.build().toString();
    }
}
