package org.lianbing.question.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;
import org.lianbing.platform.Uploads;
import org.lianbing.question.Tally;

/** Imports that take a while. Whoever asked for one may go away and come back to see how far it is. */
@ApplicationScoped
@Transactional
public class ImportRuns {

    /** Of an upload in bytes: what is smaller is in the bank before a page could show any progress. */
    private static final long LARGE = 100 * 1024;
    /** A run that says nothing for so long was on a node that stopped; nothing of it was taken. */
    private static final Duration LOST = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 2;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String RUN = "select id, state, done, total, imported, updated, upload_id, repairs_id, topic, format from question_import_run ";

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final Access access;
    private final Uploads uploads;

    ImportRuns() {
        this(null, null, null, null, null);
    }

    @Inject
    ImportRuns(Sql sql, Clock clock, Caller caller, Access access, Uploads uploads) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.access = access;
        this.uploads = uploads;
    }

    /** Whether a file is large enough to be taken in the background. */
    public static boolean isFor(Uploads.Upload upload) {
        return upload.bytes() > LARGE;
    }

    /**
     * Asks for the import of a file that was looked at. Asked a second time while it goes on, it is the same.
     *
     * @param repairs under what id they are kept, or null
     * @return its id
     */
    public long begin(long upload, Long repairs, String topic, Format format) {
        access.require(Role.TRAINER);
        uploads.get(upload, ImportQuestions.UPLOADS);
        Optional<Run> going = allGoing().filter(run -> run.upload() == upload && Objects.equals(run.repairs(), repairs) && run.topic().equals(topic)
                && run.format().equals(format.code())).findFirst();
        if (going.isPresent()) {
            return going.get().id();
        }
        sql.update("delete from question_import_run where asked_at<?", clock.instant().minus(KEPT));
        return sql.insert("insert into question_import_run(member_id, upload_id, repairs_id, topic, format, state, done, total, imported, updated, tries, asked_at, beat_at) "
                + "values (?,?,?,?,?,'waiting',0,0,0,0,0,?,?)", caller.member(), upload, repairs, topic, format.code(), clock.instant(), clock.instant());
    }

    /** @throws Failure.NotFound unless the caller asked for it, within the last day */
    public Run get(long id) {
        access.require(Role.TRAINER);
        return sql.one(ImportRuns::run, RUN + "where id=? and member_id=?", id, caller.member()).orElseThrow(() -> new Failure.NotFound("question.run.unknown"));
    }

    /** The caller's own that is not finished. */
    public Optional<Run> going() {
        access.require(Role.TRAINER);
        return allGoing().findFirst();
    }

    private Stream<Run> allGoing() {
        return sql.list(ImportRuns::run, RUN + "where member_id=? and state in ('waiting', 'running') order by id desc", caller.member()).stream();
    }

    private static Run run(Row row) {
        return new Run(row.id("id"), row.text("state"), row.count("done"), row.count("total"), row.count("imported"), row.count("updated"), row.id("upload_id"),
                row.number("repairs_id"), row.text("topic"), row.text("format"));
    }

    /** The next in turn, which is now the asker's to do. One that stopped its node each time is given up. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Claimed> claim() {
        Optional<Claimed> next = sql.list(row -> new Claimed(run(row), row.member("member_id"), row.count("tries")), RUN.replace(" from", ", member_id, tries from")
                + "where state='waiting' or state='running' and beat_at<? order by id fetch first 1 rows only", clock.instant().minus(LOST)).stream().findFirst();
        next.filter(one -> one.tries() == MOST_TRIES).ifPresent(one -> refused(one.run().id()));
        return next.filter(one -> one.tries() < MOST_TRIES && sql.update("update question_import_run set state='running', done=0, tries=tries+1, beat_at=? where id=? and (state='waiting' or beat_at<?)",
                clock.instant(), one.run().id(), clock.instant().minus(LOST)) == 1);
    }

    /** Seen at once, whatever becomes of the import. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void at(long id, int done, int total) {
        sql.update("update question_import_run set done=?, total=?, beat_at=? where id=?", done, total, clock.instant(), id);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void done(long id, Tally tally) {
        int total = tally.imported() + tally.updated();
        sql.update("update question_import_run set state='done', done=?, total=?, imported=?, updated=?, beat_at=? where id=?", total, total, tally.imported(),
                tally.updated(), clock.instant(), id);
    }

    /** Nothing was taken; why, a new preview says. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(long id) {
        sql.update("update question_import_run set state='refused', beat_at=? where id=?", clock.instant(), id);
    }

    /**
     * @param state    {@code waiting}, {@code running}, {@code done}, or {@code refused}: nothing was taken, and a new preview says why
     * @param done     questions that are written, of {@code total}; both 0 while the file is read
     * @param imported once it is done
     */
    public record Run(long id, String state, int done, int total, int imported, int updated, long upload, Long repairs, String topic, String format) {

        public boolean isGoing() {
            return "waiting".equals(state) || "running".equals(state);
        }
    }

    /** @param tries how often it was begun before */
    record Claimed(Run run, MemberId member, int tries) {
    }
}
