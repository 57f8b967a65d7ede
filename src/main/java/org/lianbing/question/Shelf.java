package org.lianbing.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Writes questions that people make, few or ten thousand, in a fixed number of exchanges for each thousand. */
@ApplicationScoped
@Transactional
class Shelf {

    static final int AT_ONCE = 1000;

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;

    Shelf() {
        this(null, null, null);
    }

    @Inject
    Shelf(Sql sql, Clock clock, Caller caller) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
    }

    /** Until the end of the transaction nobody else adds questions by hand. */
    void lock() {
        sql.update("update question_writing set written_at=? where id=1", clock.instant());
    }

    /** @return the ids of the questions by their refs */
    Map<String, Long> add(List<Added> all) {
        Map<String, Long> ids = new HashMap<>();
        for (List<Added> some : slices(all)) {
            sql.batch("insert into question(ref, topic, retired, own, owner_id, code) values (?,?,false,true,?,?)", some.stream()
                    .map(one -> new Object[] {one.ref(), one.topic(), caller.memberIfAny().orElse(null), one.code()}).toList());
            List<Object> refs = some.stream().<Object>map(Added::ref).toList();
            sql.list(row -> ids.put(row.text("ref"), row.id("id")), "select id, ref from question where ref in (" + Sql.marks(refs.size()) + ")",
                    refs.toArray());
        }
        revise(all.stream().map(one -> new Revised(ids.get(one.ref()), 1, one.topic(), one.content())).toList());
        return ids;
    }

    /** Gives questions a further revision, each at most one. */
    void revise(List<Revised> all) {
        Instant now = clock.instant();
        for (List<Revised> some : slices(all)) {
            sql.batch("insert into question_revision(question_id, number, topic, kind, machine_marked, body, explanation, importance, difficulty, "
                    + "tags, source, made_at, made_by) values (?,?,?,?,?,?,?,?,?,?,?,?,?)", some.stream().map(one -> row(one, now)).toList());
            List<Object> questions = some.stream().<Object>map(Revised::question).toList();
            Map<Long, Long> latest = sql.list(row -> new long[] {row.id("question_id"), row.id("latest")}, "select question_id, max(id) as latest "
                    + "from question_revision where question_id in (" + Sql.marks(questions.size()) + ") group by question_id", questions.toArray())
                    .stream().collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            sql.batch("insert into question_media_use(revision_id, file_id) select cast(? as bigint), id from kept_file where id=? and purpose=?",
                    some.stream().flatMap(one -> Media.in(one.content()).stream().map(file -> new Object[] {latest.get(one.question()), file, Media.PURPOSE}))
                            .toList());
            sql.batch("update question set revision_id=?, topic=?, search_text=?, text_key=?, retired=false, retired_by=null where id=?",
                    some.stream().map(one -> inUse(one, latest.get(one.question()))).toList());
        }
    }

    private Object[] row(Revised one, Instant now) {
        Content content = one.content();
        return new Object[] {one.question(), one.number(), one.topic(), content.body().kind().code(), content.body().machineMarked(),
                BodyJson.write(content.body()).toString(), content.explanation(), content.importance().name(), content.difficulty(),
                String.join("\n", content.tags()), content.source(), now, caller.memberIfAny().orElse(null)};
    }

    private static Object[] inUse(Revised one, long revision) {
        Fingerprint fingerprint = Fingerprint.of(one.content().body());
        return new Object[] {revision, one.topic(), fingerprint.searchText(), fingerprint.textKey(), one.question()};
    }

    /** The revisions in use of these questions, by question. */
    Map<Long, Revision> inUse(List<Long> questions) {
        Map<Long, Revision> found = new HashMap<>();
        for (List<Long> some : slices(questions)) {
            sql.list(row -> found.put(row.id("question_id"), Bank.read(row)), Bank.REVISION.replace("select ", "select q.id as question_id, ")
                    + "where r.id=q.revision_id and q.id in (" + Sql.marks(some.size()) + ")", some.toArray());
        }
        return found;
    }

    static <T> List<List<T>> slices(List<T> all) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            slices.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return slices;
    }

    /** @param code the author's own number, or null */
    record Added(String ref, String code, String topic, Content content) {
    }

    /** @param number of the revision that is to be made */
    record Revised(long question, int number, String topic, Content content) {
    }
}
