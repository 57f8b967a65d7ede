package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;

/** Files that stay, each told by its content what it is. Who may fetch one is for the feature to say that keeps it. */
@ApplicationScoped
@Transactional
public class KeptFiles {

    private static final int NAME_LENGTH = 255;
    private static final String FILE = "select id, file_name, type, bytes, sha256 from kept_file where ";

    private final Sql sql;
    private final FileStore files;
    private final Caller caller;
    private final Clock clock;

    KeptFiles() {
        this(null, null, null, null);
    }

    @Inject
    KeptFiles(Sql sql, FileStore files, Caller caller, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param purpose what it is kept for: {@code question-media}
     * @param megabytes how large a file of each kind may be; 0 for kinds that are not taken
     * @throws Failure.Invalid  {@code refusal} if it is of no such kind
     * @throws Failure.TooLarge over that, or over {@code LIANBING_UPLOAD_MAX}
     */
    public KeptFile keep(String purpose, String fileName, InputStream content, ToLongFunction<FileKind> megabytes, String refusal) {
        FileStore.Kept kept = files.keep(content);
        try {
            return keep(purpose, fileName, kept, megabytes, refusal);
        } catch (Failure refused) {
            discard(kept.sha256());
            throw refused;
        }
    }

    private KeptFile keep(String purpose, String fileName, FileStore.Kept kept, ToLongFunction<FileKind> megabytes, String refusal) {
        String name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        String shown = name.substring(Math.max(0, name.length() - NAME_LENGTH));
        FileKind kind = FileKind.of(head(files.path(kept.sha256())), shown).filter(known -> megabytes.applyAsLong(known) > 0)
                .orElseThrow(() -> Failure.Invalid.field("file", refusal));
        if (kept.bytes() > megabytes.applyAsLong(kind) * Settings.MEGABYTE) {
            throw new Failure.TooLarge("platform.upload.tooLarge", megabytes.applyAsLong(kind));
        }
        long id = sql.insert("insert into kept_file(purpose, file_name, type, bytes, sha256, made_by, made_at) values (?,?,?,?,?,?,?)", purpose, shown,
                kind.type(), kept.bytes(), kept.sha256(), caller.memberIfAny().orElse(null), clock.instant());
        return new KeptFile(id, shown, kind.type(), kept.bytes(), files.path(kept.sha256()));
    }

    /** Unless somebody brought the same content for good or for a while. */
    private void discard(String sha256) {
        if (sql.count("select (select count(*) from kept_file where sha256=?) + (select count(*) from upload where sha256=?) as n", sha256, sha256) == 0) {
            files.forget(sha256, clock.instant().plusSeconds(1));
        }
    }

    /** Empty if there is none of this id for this purpose. */
    public Optional<KeptFile> find(long id, String purpose) {
        return sql.one(this::file, FILE + "id=? and purpose=?", id, purpose);
    }

    /** Those of these ids, at most a thousand, that there are for this purpose. */
    public List<KeptFile> find(List<Long> ids, String purpose) {
        return ids.isEmpty() ? List.of() : sql.list(this::file, FILE + "id in (" + Sql.marks(ids.size()) + ") and purpose=?",
                Stream.concat(ids.stream(), Stream.of(purpose)).toArray());
    }

    private KeptFile file(Row row) {
        return new KeptFile(row.id("id"), row.text("file_name"), row.text("type"), row.id("bytes"), files.path(row.text("sha256")));
    }

    /** The first of this content that was kept for this purpose. */
    public Optional<Long> same(String purpose, String sha256) {
        return sql.one(row -> row.id("id"), "select id from kept_file where sha256=? and purpose=? order by id fetch first 1 rows only", sha256, purpose);
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FileKind.HEAD);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param type by which it is served; @param bytes its size */
    public record KeptFile(long id, String name, String type, long bytes, Path content) {

        public boolean isPicture() {
            return type.startsWith("image/");
        }
    }
}
