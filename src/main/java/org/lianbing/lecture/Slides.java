package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The stored slides of lectures: files as they were brought, and the pages that were made of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Slides {

    /** Of files, and of the pictures of their pages. */
    static final String FILE = "lecture-slides";
    static final String PAGE = "lecture-page";

    /** What says nothing for so long was on a node that stopped. */
    private static final Duration LOST = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 2;
    private static final String LINE = "select s.id, s.lecture_id, s.place, s.file_id, s.state, s.removed_at, f.file_name, f.type, f.bytes, "
            + "(select count(*) from lecture_slides_page p where p.slides_id=s.id) as pages from lecture_slides s join kept_file f on f.id=s.file_id ";

    private final Sql sql;
    private final Clock clock;

    Slides() {
        this(null, null);
    }

    @Inject
    Slides(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** In their order, without those that were taken away. */
    List<SlidesLine> of(long lecture) {
        return sql.list(Slides::line, LINE + "where s.lecture_id=? and s.removed_at is null order by s.place, s.id", lecture);
    }

    /** @throws Failure.NotFound if there are none of this id in this lecture; also those that were taken away are found */
    SlidesLine get(long lecture, long id) {
        return sql.one(Slides::line, LINE + "where s.lecture_id=? and s.id=?", lecture, id).orElseThrow(() -> new Failure.NotFound("lecture.slides.unknown"));
    }

    int count(long lecture) {
        return (int) sql.count("select count(*) as n from lecture_slides where lecture_id=? and removed_at is null", lecture);
    }

    /** Behind the others. */
    long add(long lecture, long file, SlidesState state) {
        return sql.insert("insert into lecture_slides(lecture_id, place, file_id, state, tries, beat_at) values (?,(select coalesce(max(place), 0) + 1 "
                + "from lecture_slides where lecture_id=?),?,?,0,?)", lecture, lecture, file, state.code(), clock.instant());
    }

    void remove(long id, boolean removed) {
        sql.update("update lecture_slides set removed_at=? where id=?", removed ? clock.instant() : null, id);
    }

    void order(long lecture, List<Long> ids) {
        sql.batch("update lecture_slides set place=? where id=? and lecture_id=?", IntStream.range(0, ids.size())
                .mapToObj(at -> new Object[] {at + 1, ids.get(at), lecture}).toList());
    }

    /** The kept picture of a page, from 1. */
    Optional<Long> page(long id, int page) {
        return sql.one(row -> row.id("file_id"), "select file_id from lecture_slides_page where slides_id=? and page=?", id, page);
    }

    /** Of all these slides, in order. */
    List<Long> pages(long id) {
        return sql.list(row -> row.id("file_id"), "select file_id from lecture_slides_page where slides_id=? order by page", id);
    }

    /** The next whose pages are to be made, which is now the asker's to do. One that stopped its node each time is given up. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Waiting> claim() {
        sql.update("update lecture_slides set state=? where state=? and beat_at<? and tries>=?", SlidesState.FILE.code(), SlidesState.WORKING.code(),
                clock.instant().minus(LOST), MOST_TRIES);
        Optional<Waiting> next = sql.list(row -> new Waiting(row.id("id"), row.id("file_id"), row.text("type")), "select s.id, s.file_id, f.type from "
                + "lecture_slides s join kept_file f on f.id=s.file_id where s.state=? or s.state=? and s.beat_at<? order by s.id fetch first 1 rows only",
                SlidesState.WAITING.code(), SlidesState.WORKING.code(), clock.instant().minus(LOST)).stream().findFirst();
        return next.filter(one -> sql.update("update lecture_slides set state=?, tries=tries+1, beat_at=? where id=? and (state=? or beat_at<?)",
                SlidesState.WORKING.code(), clock.instant(), one.id(), SlidesState.WAITING.code(), clock.instant().minus(LOST)) == 1);
    }

    /**
     * Of two who made them at once, one being taken for lost, the later waits for the earlier at the file's row.
     *
     * @param pages kept pictures; none: it stays a file to be fetched
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void made(long id, List<Long> pages) {
        sql.update("update lecture_slides set state=? where id=?", (pages.isEmpty() ? SlidesState.FILE : SlidesState.SHOWN).code(), id);
        sql.update("delete from lecture_slides_page where slides_id=?", id);
        sql.batch("insert into lecture_slides_page(slides_id, page, file_id) values (?,?,?)", IntStream.range(0, pages.size())
                .mapToObj(at -> new Object[] {id, at + 1, pages.get(at)}).toList());
    }

    private static SlidesLine line(Row row) {
        return new SlidesLine(row.id("id"), row.id("lecture_id"), row.id("file_id"), row.text("file_name"), row.text("type"), row.id("bytes"),
                SlidesState.of(row.text("state")), row.count("pages"), row.instant("removed_at") != null);
    }

    /** @param type of the file */
    record Waiting(long id, long file, String type) {
    }
}
