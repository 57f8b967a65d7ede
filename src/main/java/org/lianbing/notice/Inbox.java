package org.lianbing.notice;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Page;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The caller's own notices; nobody reads another's. */
@ApplicationScoped
@Transactional
public class Inbox {

    public static final int PAGE = 30;

    private static final String NOTICE = "select n.id, n.code, n.words, n.link, n.sent_at, n.times, n.read_at, c.name as sender, "
            + "count(*) over() as found from notice n left join member_card c on c.id=n.sent_by where n.member_id=? ";

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    Inbox() {
        this(null, null, null);
    }

    @Inject
    Inbox(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** The newest that are unread, and how many there are in all: one query, for every page has a bell. */
    public Unread unread(int most) {
        List<Found> found = sql.list(Inbox::read, NOTICE + "and n.read_at is null order by n.sent_at desc, n.id desc limit ?", caller.member(), most);
        return new Unread(found.isEmpty() ? 0 : found.get(0).all(), found.stream().map(Found::notice).toList());
    }

    /** The unread first, then the newest; pages from 0, {@value #PAGE} each. */
    public List<Notice> list(boolean unreadOnly, int page) {
        return sql.list(Inbox::read, NOTICE + (unreadOnly ? "and n.read_at is null " : "") + "order by case when n.read_at is null then 0 else 1 "
                + "end, n.sent_at desc, n.id desc limit ? offset ?", caller.member(), PAGE, page * PAGE).stream().map(Found::notice).toList();
    }

    public int count(boolean unreadOnly) {
        return (int) sql.count("select count(*) as n from notice where member_id=?" + (unreadOnly ? " and read_at is null" : ""), caller.member());
    }

    /** For programs: the newest first. */
    public Page<Notice> list(String cursor, int limit) {
        long before = cursor == null || cursor.isEmpty() ? Long.MAX_VALUE : Page.after(cursor);
        return Page.of(sql.list(Inbox::read, NOTICE + "and n.id<? order by n.id desc limit ?", caller.member(), before, limit + 1).stream()
                .map(Found::notice).toList(), limit, Notice::id);
    }

    /**
     * Opens a notice: from now on it is read.
     *
     * @throws Failure.NotFound if the caller has no such notice
     */
    public Notice open(long id) {
        sql.update("update notice set read_at=? where id=? and member_id=? and read_at is null", clock.instant(), id, caller.member());
        return sql.one(Inbox::read, NOTICE + "and n.id=?", caller.member(), id).orElseThrow(() -> new Failure.NotFound("notice.unknown")).notice();
    }

    public void readAll() {
        sql.update("update notice set read_at=? where member_id=? and read_at is null", clock.instant(), caller.member());
    }

    private static Found read(Row row) {
        return new Found(new Notice(Long.toString(row.id("id")), row.text("code"), words(row), row.text("link"), row.text("sender"),
                row.instant("sent_at"), row.count("times"), row.instant("read_at") != null), row.count("found"));
    }

    /** Those that fill a notice's sentence. */
    static List<String> words(Row row) {
        return JSON.createReader(new StringReader(row.text("words"))).readArray().getValuesAs(JsonString::getString);
    }

    /** @param count how many are unread; newest the first few of them */
    public record Unread(int count, List<Notice> newest) {
    }

    private record Found(Notice notice, int all) {
    }
}
