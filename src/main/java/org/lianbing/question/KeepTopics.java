package org.lianbing.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Holding;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Sql;

/** The topics that trainers make themselves, beside the lessons of the course packs. */
@ApplicationScoped
@Transactional
public class KeepTopics {

    public static final int LONGEST_TITLE = 100;

    /** Behind all lessons of all packs. */
    private static final int OWN_POSITION = 1_000_000_000;

    private final Sql sql;
    private final Access access;
    private final Caller caller;
    private final AuditTrail audit;

    KeepTopics() {
        this(null, null, null, null);
    }

    @Inject
    KeepTopics(Sql sql, Access access, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
    }

    /** All topics, those of trainers first, then as in the curriculum; also those that have no questions yet or are retired. */
    public List<TopicCard> all() {
        access.require(Role.TRAINER, Role.ADMIN);
        return sql.list(row -> new TopicCard(row.text("ref"), row.text("title"), row.flag("own"), row.flag("retired"), row.count("questions"),
                row.flag("drilled")),
                "select t.ref, t.title, t.own, t.retired, t.drilled, (select count(*) from question q where q.topic=t.ref and not q.retired) as "
                + "questions from topic t order by case when t.own then 0 else 1 end, t.position, t.ref");
    }

    /** Those for which questions can be written. */
    public List<TopicCard> inUse() {
        return all().stream().filter(topic -> !topic.retired()).toList();
    }

    /**
     * It is for the members of the unit that the trainer trains.
     *
     * @return the new topic's ref
     */
    public String add(String title) {
        access.require(Role.TRAINER);
        String good = requireTitle(title, null);
        String ref = OwnRef.topic();
        int others = (int) sql.count("select count(*) as n from topic where own");
        sql.update("insert into topic(ref, title, position, own, unit_id) values (?,?,?,true,?)", ref, good, OWN_POSITION + others, trained());
        audit.record("question.addTopic", "topic/" + ref, "");
        return ref;
    }

    public void rename(String ref, String title) {
        access.require(Role.TRAINER);
        requireOwn(ref);
        sql.update("update topic set title=? where ref=?", requireTitle(title, ref), ref);
        audit.record("question.renameTopic", "topic/" + ref, "");
    }

    /** Offered for practice, or kept for exams; practice that has begun goes on. */
    public void offer(String ref, boolean drilled) {
        access.require(Role.TRAINER);
        if (requireOwn(ref).drilled() != drilled) {
            sql.update("update topic set drilled=? where ref=?", drilled, ref);
            audit.record("question.offerTopic", "topic/" + ref, drilled ? "" : "not for practice");
        }
    }

    /** Out of use for new questions, exams and lists of choices; its questions stay as they are. */
    public void retire(String ref, boolean retired) {
        access.require(Role.TRAINER);
        TopicCard topic = requireOwn(ref);
        if (!retired && topic.retired()) {
            requireTitle(topic.title(), ref);
        }
        sql.update("update topic set retired=? where ref=?", retired, ref);
        audit.record("question.retireTopic", "topic/" + ref, retired ? "" : "in use again");
    }

    void requireInUse(String ref) {
        if (!isInUse(ref)) {
            throw Failure.Invalid.field("topic", "question.topic.choose");
        }
    }

    boolean isInUse(String ref) {
        return ref != null && sql.count("select count(*) as n from topic where ref=? and not retired", ref) > 0;
    }

    /** The highest of the units that the caller trains; null where he is no person. */
    private Long trained() {
        return caller.actor().isSystem() ? null : access.me().holdings().stream().filter(holding -> holding.role() == Role.TRAINER)
                .min(Comparator.comparingInt(holding -> holding.unitPath().length())).map(Holding::unitId).orElse(null);
    }

    private TopicCard requireOwn(String ref) {
        return all().stream().filter(topic -> topic.own() && topic.ref().equals(ref)).findFirst()
                .orElseThrow(() -> new Failure.NotFound("question.topic.unknown"));
    }

    private String requireTitle(String title, String except) {
        String good = title == null ? "" : title.strip();
        if (good.isEmpty() || good.length() > LONGEST_TITLE || good.lines().count() > 1) {
            throw Failure.Invalid.field("title", "question.topic.title", LONGEST_TITLE);
        }
        String wanted = Chinese.searchable(good);
        if (inUse().stream().anyMatch(topic -> !topic.ref().equals(except) && Chinese.searchable(topic.title()).equals(wanted))) {
            throw Failure.Invalid.field("title", "question.topic.twice", good);
        }
        return good;
    }
}
