package org.lianbing.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Sql;

/** The whole bank by what questions are known by: number, own number, words. Light: no content. */
final class BankIndex {

    private final MemberId reader;
    private final Map<String, Known> byRef = new HashMap<>();
    private final Map<String, Known> byCode = new HashMap<>();
    private final Map<String, Known> mine = new HashMap<>();
    private final Map<String, Known> others = new HashMap<>();

    BankIndex(Sql sql, MemberId reader) {
        this.reader = reader;
        List<Known> all = sql.list(row -> new Known(row.id("id"), row.text("ref"), row.text("code"), row.member("owner_id"), row.flag("own"),
                row.flag("retired"), row.text("text_key")), "select id, ref, code, owner_id, own, retired, text_key from question order by id");
        all.forEach(this::add);
    }

    private void add(Known known) {
        byRef.put(known.ref(), known);
        boolean isMine = known.own() && Objects.equals(known.owner(), reader);
        if (isMine && known.code() != null) {
            byCode.put(known.code(), known);
        }
        if (isMine) {
            mine.merge(known.textKey(), known, (first, second) -> first.retired() ? second : first);
        } else if (!known.retired()) {
            others.putIfAbsent(known.textKey(), known);
        }
    }

    /** The question that this one is, or null: by the bank's number, the author's own, or the words among his own questions. */
    Known find(String code, String textKey) {
        Known named = code.isEmpty() ? null : byRef.getOrDefault(code, byCode.get(code));
        return named == null ? mine.get(textKey) : named;
    }

    boolean has(String ref) {
        return byRef.containsKey(ref);
    }

    /** Whether a pack or another author has the same question in use. */
    boolean elsewhere(String textKey) {
        return others.containsKey(textKey);
    }

    record Known(long id, String ref, String code, MemberId owner, boolean own, boolean retired, String textKey) {
    }
}
