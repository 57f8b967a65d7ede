package org.lianbing.exam;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.platform.Sql;
import org.lianbing.question.CorrectKey;

/** The corrections of keys: appended, never changed; of each question of a sitting the latest counts. */
@ApplicationScoped
class Corrections {

    private final Sql sql;

    Corrections() {
        this(null);
    }

    @Inject
    Corrections(Sql sql) {
        this.sql = sql;
    }

    /** What counts now in a sitting; what was never corrected is not in the map. */
    Map<Asked, KeyCorrection> of(long sitting) {
        return ofAll(List.of(sitting)).getOrDefault(sitting, Map.of());
    }

    /** By sitting. */
    Map<Long, Map<Asked, KeyCorrection>> ofAll(Collection<Long> sittings) {
        Map<Long, Map<Asked, KeyCorrection>> latest = new HashMap<>();
        sql.list(row -> latest.computeIfAbsent(row.id("sitting_id"), any -> new HashMap<>()).put(new Asked(row.id("revision_id"), row.count("part")),
                new KeyCorrection(Ruling.ofCode(row.text("ruling")), lines(row.text("right_key")))), "select sitting_id, revision_id, part, ruling, "
                + "right_key from key_correction where sitting_id in (" + Sql.marks(sittings.size()) + ") order by id", sittings.toArray());
        return latest;
    }

    /** What is struck out of a sitting's papers. */
    Set<Asked> struck(long sitting) {
        return of(sitting).entrySet().stream().filter(entry -> entry.getValue().strikes()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** What the last correction of a matter did to the bank; null before the first. */
    CorrectKey.Corrected inBank(long matter) {
        List<CorrectKey.Corrected> all = sql.list(row -> new CorrectKey.Corrected(CorrectKey.Became.valueOf(row.text("bank").toUpperCase(Locale.ROOT)),
                row.number("bank_revision_id")), "select bank, bank_revision_id from key_correction where matter_id=? order by id", matter);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    static String text(List<String> right) {
        return JSON.createArrayBuilder(right).build().toString();
    }

    static List<String> lines(String text) {
        return ((JsonArray) Answer.json(text)).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
}
