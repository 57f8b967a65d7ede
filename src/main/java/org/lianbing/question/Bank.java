package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/**
 * Reads the question bank. Revisions hold the key: they never leave the server but through a use case that decides what its
 * caller may see of them.
 */
@ApplicationScoped
@Transactional
public class Bank {

    static final String REVISION = "select r.id, q.ref, r.number, r.topic, r.body, r.explanation, r.importance, r.difficulty, "
            + "r.tags, r.source from question_revision r join question q on q.id=r.question_id ";

    private static final String CLASSIFIED = "select q.id as question_id, r.id, q.ref, q.topic, r.kind, r.importance, r.difficulty, r.tags "
            + "from question q ";

    private final Sql sql;

    Bank() {
        this(null);
    }

    @Inject
    Bank(Sql sql) {
        this.sql = sql;
    }

    /** By id; ids that do not exist are left out. One query, however many. */
    public Map<Long, Revision> revisions(Collection<Long> ids) {
        return sql.list(Bank::read, REVISION + "where r.id in (" + Sql.marks(ids.size()) + ")", ids.toArray()).stream()
                .collect(Collectors.toMap(Revision::id, Function.identity()));
    }

    /** Which question each of these revisions belongs to: revision → question. */
    public Map<Long, Long> questionsOf(Collection<Long> revisions) {
        return pairs("id", revisions);
    }

    /** All revisions of these questions: revision → question. */
    public Map<Long, Long> revisionsOf(Collection<Long> questions) {
        return pairs("question_id", questions);
    }

    /** Who wrote it: the question's owner and who made this revision; empty where a course pack brought it. */
    public Set<MemberId> authors(long revision) {
        return sql.list(row -> Stream.of(row.member("owner_id"), row.member("made_by")), "select q.owner_id, r.made_by from question_revision r "
                + "join question q on q.id=r.question_id where r.id=?", revision).stream().flatMap(Function.identity()).filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Map<Long, Long> pairs(String column, Collection<Long> values) {
        return sql.list(row -> new long[] {row.id("id"), row.id("question_id")}, "select id, question_id from question_revision where " + column
                + " in (" + Sql.marks(values.size()) + ")", values.toArray()).stream().collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** The questions of these topics that are in use, in the order of their keys, so that a seeded draw is reproducible. */
    public List<Drawable> drawable(Collection<String> topics) {
        return sql.list(row -> new Drawable(row.id("id"), row.text("topic"), Kind.of(row.text("kind")), row.flag("machine_marked"),
                Importance.valueOf(row.text("importance")), row.count("difficulty")),
                "select r.id, q.topic, r.kind, r.machine_marked, r.importance, r.difficulty from question q join question_revision r "
                + "on r.id=q.revision_id where not q.retired and q.topic in (" + Sql.marks(topics.size()) + ") order by q.ref",
                topics.toArray());
    }

    /** All questions in use, by id, so that a seeded draw is reproducible. One query. */
    public List<Classified> classified() {
        return sql.list(Bank::classified, CLASSIFIED + "join question_revision r on r.id=q.revision_id join topic t on t.ref=q.topic "
                + "where not q.retired and not t.retired order by q.id");
    }

    /** These revisions, whether they are still in use or not, by question. One query. */
    public List<Classified> classified(Collection<Long> revisions) {
        return sql.list(Bank::classified, CLASSIFIED + "join question_revision r on r.question_id=q.id where r.id in ("
                + Sql.marks(revisions.size()) + ") order by q.id, r.id", revisions.toArray());
    }

    private static Classified classified(Row row) {
        return new Classified(row.id("question_id"), row.id("id"), row.text("ref"), row.text("topic"), Kind.of(row.text("kind")),
                Importance.valueOf(row.text("importance")), row.count("difficulty"), words(row.text("tags")));
    }

    /** Topics that have questions in use, in the order of the curriculum. */
    public List<Topic> topics() {
        return sql.list(row -> new Topic(row.text("ref"), row.text("title"), row.count("questions"), row.count("machine_marked"),
                row.flag("own"), row.flag("drilled"), row.number("unit_id")),
                "select t.ref, t.title, t.own, t.drilled, t.unit_id, count(*) as questions, "
                + "sum(case when r.machine_marked then 1 else 0 end) as machine_marked from topic t join question q on q.topic=t.ref and not q.retired and not t.retired "
                + "join question_revision r on r.id=q.revision_id "
                + "group by t.ref, t.title, t.own, t.drilled, t.unit_id, t.position order by t.position, t.ref");
    }

    static Revision read(Row row) {
        return new Revision(row.id("id"), row.text("ref"), row.count("number"), row.text("topic"), BodyJson.read(json(row.text("body"))),
                row.text("explanation"), Importance.valueOf(row.text("importance")), row.count("difficulty"), words(row.text("tags")), row.text("source"));
    }

    static JsonObject json(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static List<String> words(String tags) {
        return tags.isEmpty() ? List.of() : List.of(tags.split("\n"));
    }
}
