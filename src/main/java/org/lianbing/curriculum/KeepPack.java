package org.lianbing.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lianbing.curriculum.PackDraft.CourseDraft;
import org.lianbing.curriculum.PackDraft.LessonDraft;
import org.lianbing.platform.Sql;
import org.lianbing.question.KeepBank;
import org.lianbing.question.QuestionDraft;

/** Writes a good pack into use: courses, lessons, topics and questions, all or nothing. */
@ApplicationScoped
@Transactional
class KeepPack {

    /** Topics of one pack stand together in the bank. */
    private static final int TOPICS_OF_A_PACK = 10_000;

    private final Sql sql;
    private final Clock clock;
    private final KeepBank bank;

    KeepPack() {
        this(null, null, null);
    }

    @Inject
    KeepPack(Sql sql, Clock clock, KeepBank bank) {
        this.sql = sql;
        this.clock = clock;
        this.bank = bank;
    }

    void keep(PackDraft draft, String hash, int position) {
        sql.update("insert into course_pack(pack, title, position, retired) values (?,?,?,false) on conflict do nothing",
                draft.pack(), draft.title(), position);
        // a pack that only moved in the order stays in use since when it was
        sql.update("update course_pack set loaded_at=? where pack=? and (hash is null or hash<>? or retired)", clock.instant(), draft.pack(), hash);
        sql.update("update course_pack set title=?, position=?, hash=?, retired=false where pack=?", draft.title(), position, hash,
                draft.pack());
        retireContent(draft.pack());
        int lessons = 0;
        for (int i = 0; i < draft.courses().size(); i++) {
            CourseDraft course = draft.courses().get(i);
            long id = course(draft.pack(), course, i);
            for (LessonDraft lesson : course.lessons()) {
                lesson(id, lesson, lessons);
                bank.keepTopic(lesson.ref(), lesson.title(), position * TOPICS_OF_A_PACK + lessons++);
            }
        }
        List<QuestionDraft> questions = draft.questions();
        bank.keep(draft.pack(), questions);
        bank.retireOthers(draft.pack(), questions.stream().map(QuestionDraft::key).toList());
    }

    /** What is not written again right after stays retired. */
    private void retireContent(String pack) {
        sql.update("update lesson set retired=true where not retired and course_id in (select id from course where pack=?)", pack);
        sql.update("update course set retired=true where not retired and pack=?", pack);
    }

    void retire(String pack) {
        retireContent(pack);
        bank.retireOthers(pack, List.of());
        sql.update("update course_pack set retired=true where pack=?", pack);
        sql.update("delete from course_pack_problem where pack=?", pack);
    }

    private long course(String pack, CourseDraft course, int position) {
        sql.update("insert into course(code, pack, title, summary, tier, dimension, position, retired) values (?,?,?,?,?,?,?,false) "
                + "on conflict do nothing", course.code(), pack, course.title(), course.summary(), course.tier(), course.dimension().code(),
                position);
        sql.update("update course set pack=?, title=?, summary=?, tier=?, dimension=?, position=?, retired=false where code=?", pack,
                course.title(), course.summary(), course.tier(), course.dimension().code(), position, course.code());
        return sql.one(row -> row.id("id"), "select id from course where code=?", course.code()).orElseThrow();
    }

    private void lesson(long course, LessonDraft lesson, int position) {
        sql.update("insert into lesson(ref, course_id, title, minutes, html, position, retired) values (?,?,?,?,?,?,false) "
                + "on conflict do nothing", lesson.ref(), course, lesson.title(), lesson.minutes(), lesson.html(), position);
        sql.update("update lesson set course_id=?, title=?, minutes=?, html=?, position=?, retired=false where ref=?", course,
                lesson.title(), lesson.minutes(), lesson.html(), position, lesson.ref());
    }
}
