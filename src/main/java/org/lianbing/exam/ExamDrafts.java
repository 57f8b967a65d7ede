package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Exams that a trainer has begun to set (草稿): his own alone, until he publishes or discards them. */
@ApplicationScoped
@Transactional
public class ExamDrafts {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int TITLE = 200;
    private static final int CONTENT = 60_000;

    private final Sql sql;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    ExamDrafts() {
        this(null, null, null, null, null);
    }

    @Inject
    ExamDrafts(Sql sql, Access access, Caller caller, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param id of the draft that this replaces, or null for a new one
     * @return its id
     * @throws Failure.NotFound if the caller has no such draft
     */
    public long save(Long id, ExamPlan plan) {
        access.require(Role.TRAINER);
        String content = JSON.toJson(plan);
        if (content.length() > CONTENT) {
            throw Failure.Invalid.field("named", "exam.draft.tooLong");
        }
        String title = plan.title() == null ? "" : plan.title().strip();
        title = title.substring(0, Math.min(TITLE, title.length()));
        if (id == null) {
            return sql.insert("insert into exam_draft(owner_id, title, content, changed_at) values (?,?,?,?)", caller.member(), title, content,
                    clock.instant());
        }
        if (sql.update("update exam_draft set title=?, content=?, changed_at=? where id=? and owner_id=?", title, content, clock.instant(), id,
                caller.member()) == 0) {
            throw new Failure.NotFound("exam.draft.unknown");
        }
        return id;
    }

    /** @throws Failure.NotFound if the caller has no such draft */
    public ExamPlan get(long id) {
        access.require(Role.TRAINER);
        return sql.one(row -> JSON.fromJson(row.text("content"), ExamPlan.class), "select content from exam_draft where id=? and owner_id=?", id,
                caller.member()).orElseThrow(() -> new Failure.NotFound("exam.draft.unknown"));
    }

    /** The caller's own, the last changed first. */
    public List<Draft> mine() {
        access.require(Role.TRAINER);
        return caller.memberIfAny().map(me -> sql.list(row -> new Draft(row.id("id"), row.text("title"), row.instant("changed_at")),
                "select id, title, changed_at from exam_draft where owner_id=? order by changed_at desc, id desc", me)).orElse(List.of());
    }

    /** @throws Failure.Conflict if the caller has no such draft, as when it was published by the click before */
    public void discard(long id) {
        access.require(Role.TRAINER);
        if (sql.update("delete from exam_draft where id=? and owner_id=?", id, caller.member()) == 0) {
            throw new Failure.Conflict("exam.draft.gone");
        }
        audit.record("exam.draft.discard", "draft/" + id, "");
    }

    /** One of the list. */
    public record Draft(long id, String title, Instant changedAt) {
    }
}
