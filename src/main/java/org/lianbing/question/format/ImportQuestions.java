package org.lianbing.question.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.platform.Uploads;
import org.lianbing.question.BringQuestions;
import org.lianbing.question.Media;
import org.lianbing.question.Progress;
import org.lianbing.question.Tally;

/** Takes a file of questions into the bank, or says what it would do. */
@ApplicationScoped
@Transactional
public class ImportQuestions {

    /** Of the files that the page takes. */
    public static final String UPLOADS = "question-import";

    private static final int LONGEST_KEY = 200;

    private final BringQuestions bringing;
    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final Access access;
    private final Uploads uploads;
    private final OldWord oldWord;
    private final Media media;

    ImportQuestions() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    ImportQuestions(BringQuestions bringing, Sql sql, Clock clock, Caller caller, Access access, Uploads uploads, OldWord oldWord, Media media) {
        this.bringing = bringing;
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.access = access;
        this.uploads = uploads;
        this.oldWord = oldWord;
        this.media = media;
    }

    /**
     * An upload of the page that can be read: documents of older programs are converted.
     *
     * @return the id of the upload, or of what was made of it
     * @throws Failure.Invalid if it is of such a program and there is nothing here to convert it
     */
    public long readable(long upload) {
        access.require(Role.TRAINER);
        Uploads.Upload brought = uploads.get(upload, UPLOADS);
        if (!OldWord.is(brought.content(), brought.fileName())) {
            return upload;
        }
        byte[] converted = oldWord.docx(brought.content());
        return uploads.keep(UPLOADS, brought.fileName(), new ByteArrayInputStream(converted));
    }

    /**
     * @param topic ref or title of the topic for questions that name none; may be empty
     * @throws Failure.Invalid if the file holds no table of questions
     */
    public Preview preview(Path file, Format format, Repairs repairs, String topic) {
        access.require(Role.TRAINER);
        Reading reading = format.read(file, repairs, new KeptPictures(media, false));
        return new Preview(bringing.preview(reading.questions(), topic).with(reading.problems()), reading);
    }

    /**
     * All or nothing: with a problem in any row nothing is taken.
     *
     * @param key the call's Idempotency-Key, or null: sent again with the same, it answers what it did the first time
     */
    public Preview take(Path file, Format format, Repairs repairs, String topic, String key) {
        return take(file, format, repairs, topic, key, Progress.UNSEEN);
    }

    Preview take(Path file, Format format, Repairs repairs, String topic, String key, Progress progress) {
        access.require(Role.TRAINER);
        Optional<Tally> before = key == null ? Optional.empty() : done(key);
        if (before.isPresent()) {
            return new Preview(before.get(), Reading.NOTHING);
        }
        Reading reading = format.read(file, repairs, new KeptPictures(media, true));
        if (!reading.problems().isEmpty()) {
            return new Preview(bringing.preview(reading.questions(), topic).with(reading.problems()), reading);
        }
        Tally tally = bringing.bring(reading.questions(), topic, progress);
        if (key != null && tally.problems().isEmpty()) {
            sql.update("insert into question_import(member_id, sent_key, imported, updated, unchanged, duplicates, elsewhere, made_at) "
                    + "values (?,?,?,?,?,?,?,?)", caller.member(), key, tally.imported(), tally.updated(), tally.unchanged(), tally.duplicates(),
                    tally.elsewhere(), clock.instant());
        }
        return new Preview(tally, reading);
    }

    private Optional<Tally> done(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Failure.Invalid.field("Idempotency-Key", "question.import.key", LONGEST_KEY);
        }
        bringing.oneAtATime();
        return sql.one(row -> new Tally(row.count("imported"), row.count("updated"), row.count("unchanged"), row.count("duplicates"),
                row.count("elsewhere"), List.of(), List.of(), List.of()), "select imported, updated, unchanged, duplicates, elsewhere "
                + "from question_import where member_id=? and sent_key=?", caller.member(), key);
    }

    /** What a file would do, or did, and what it holds. */
    public record Preview(Tally tally, Reading reading) {
    }
}
