package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The stored plans of lectures. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Plans {

    private static final Jsonb JSON = JsonbBuilder.create();

    private static final int MOST = 100_000;

    private final Sql sql;
    private final Clock clock;

    Plans() {
        this(null, null);
    }

    @Inject
    Plans(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An empty one while nothing was written. */
    Stored of(long lecture) {
        return sql.one(Plans::stored, "select plan, version, saved_at, ready_at from lecture_plan where lecture_id=?", lecture)
                .orElse(new Stored(Plan.EMPTY, 0, null, null));
    }

    /**
     * @return whether it was still of that version
     * @throws Failure.Invalid if its signs take more room than there is
     */
    boolean save(Lecture lecture, int version, Plan plan, Long wish) {
        String written = JSON.toJson(plan);
        if (written.length() > MOST) {
            throw Failure.Invalid.field("sections", "lecture.tooLong", MOST);
        }
        if (version == 0) {
            sql.update("insert into lecture_plan(lecture_id, version, plan, saved_at) values (?,0,'{}',?) on conflict do nothing", lecture.id(),
                    clock.instant());
        }
        boolean mine = sql.update("update lecture_plan set version=version+1, topic=?, wish_id=?, plan=?, saved_at=? where lecture_id=? and version=?",
                plan.topic().isEmpty() ? null : plan.topic(), wish, written, clock.instant(), lecture.id(), version) == 1;
        if (mine) {
            sql.update("update lecture set title=? where id=?", plan.title(), lecture.id());
        }
        return mine;
    }

    /** @return whether it was still in the state that was read */
    boolean turn(Lecture lecture, LectureState to) {
        if (to == LectureState.READY) {
            sql.update("update lecture_plan set ready_at=? where lecture_id=?", clock.instant(), lecture.id());
        }
        return sql.update("update lecture set state=? where id=? and state=?", to, lecture.id(), lecture.state()) == 1;
    }

    private static Stored stored(Row row) {
        return new Stored(JSON.fromJson(row.text("plan"), Plan.class), row.count("version"), row.instant("saved_at"), row.instant("ready_at"));
    }

    /**
     * @param version 0 before anything was written
     * @param readyAt when the lecturer said last that it is ready, or null
     */
    record Stored(Plan plan, int version, Instant savedAt, Instant readyAt) {
    }
}
