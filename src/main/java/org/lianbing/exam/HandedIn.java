package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.FileKind;
import org.lianbing.platform.KeptFiles;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.platform.Sql;
import org.lianbing.question.FileAnswer;
import org.lianbing.question.FileAnswer.Accepted;

/** Files that candidates hand in. Several may be brought for a slot; the answer names the one that counts. */
@ApplicationScoped
@Transactional
public class HandedIn {

    private static final String PURPOSE = "exam-answer";
    private static final int MEGABYTES = 20;
    private static final int MOST_FOR_A_SLOT = 20;
    private static final Map<FileKind.Use, Accepted> MEANT = Map.of(FileKind.Use.PICTURE, Accepted.PICTURE, FileKind.Use.SHEET, Accepted.SHEET,
            FileKind.Use.DOCUMENT, Accepted.DOCUMENT);

    private final KeptFiles files;
    private final Sheets sheets;
    private final Answers answers;
    private final Sittings sittings;
    private final SaveGuarded guarded;
    private final Sql sql;
    private final Access access;
    private final Caller caller;
    private final Clock clock;

    HandedIn() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    HandedIn(KeptFiles files, Sheets sheets, Answers answers, Sittings sittings, SaveGuarded guarded, Sql sql, Access access, Caller caller,
            Clock clock) {
        this.files = files;
        this.sheets = sheets;
        this.answers = answers;
        this.sittings = sittings;
        this.guarded = guarded;
        this.sql = sql;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Keeps a file of at most {@value #MEGABYTES} MB for a slot of the caller's running attempt. It counts once the answer names it.
     *
     * @throws Failure.NotFound if the caller has no such attempt, or no file belongs in this slot
     * @throws Failure.Conflict after the bell, from another device than its one, for a slot that was left, or if he has brought too many
     * @throws Failure.Invalid  if it is of no kind that the question accepts
     */
    public KeptFile keep(long attempt, int slot, String name, InputStream content, Device device) {
        if (!(sheets.body(attempt, caller.member(), slot) instanceof FileAnswer asked)) {
            throw new Failure.NotFound("exam.attempt.unknown");
        }
        Answer row = answers.find(attempt, slot).orElseThrow();
        String why = guarded.why(attempt, row, device, clock.instant());
        if (why != null) {
            throw new Failure.Conflict(why);
        }
        if (sql.count("select count(*) as n from answer_file where attempt_id=? and slot=?", attempt, slot) >= MOST_FOR_A_SLOT) {
            throw new Failure.Conflict("exam.file.many", MOST_FOR_A_SLOT);
        }
        KeptFile kept = files.keep(PURPOSE, name, content, kind -> takes(asked.accepts(), kind) ? MEGABYTES : 0, "exam.file.kind");
        sql.update("insert into answer_file(file_id, attempt_id, slot) values (?,?,?)", kept.id(), attempt, slot);
        return kept;
    }

    private static boolean takes(Set<Accepted> accepts, FileKind kind) {
        return kind.use() != FileKind.Use.SOUND && kind != FileKind.GIF && accepts.contains(MEANT.get(kind.use()));
    }

    /** For the candidate and whoever marks or invigilates him. @throws Failure.NotFound if there is none for the caller */
    public KeptFile get(long attemptId, long file) {
        Attempt attempt = sittings.attempt(attemptId);
        boolean own = caller.memberIfAny().map(attempt::belongsTo).orElse(false);
        boolean there = sql.count("select count(*) as n from answer_file where attempt_id=? and file_id=?", attemptId, file) > 0;
        if (!there || !own && !access.hasOver(attempt.member(), Role.TRAINER)) {
            throw new Failure.NotFound("exam.file.unknown");
        }
        return files.find(file, PURPOSE).orElseThrow(() -> new Failure.NotFound("exam.file.unknown"));
    }

    /** The file in a slot, for whoever has been found to mark it. @throws Failure.NotFound if none was handed in */
    KeptFile ofAnswer(Answer row) {
        String file = row.response() instanceof JsonString text ? text.getString() : "";
        if (!file.matches("\\d{1,18}")) {
            throw new Failure.NotFound("exam.file.unknown");
        }
        return files.find(Long.parseLong(file), PURPOSE).orElseThrow(() -> new Failure.NotFound("exam.file.unknown"));
    }

    /** @throws Failure.Invalid if no such file was brought for this slot */
    void requireHandedIn(long attempt, int slot, String file) {
        if (!file.matches("\\d{1,18}") || sql.count("select count(*) as n from answer_file where attempt_id=? and slot=? and file_id=?", attempt, slot,
                Long.valueOf(file)) == 0) {
            throw Failure.Invalid.field("response", "exam.file.unknown");
        }
    }
}
