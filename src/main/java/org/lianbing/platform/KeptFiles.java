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
import java.util.Optional;
import java.util.function.Predicate;
import org.lianbing.kernel.Failure;

/** Files that stay, each told by its content what it is. Who may fetch one is for the feature to say that keeps it. */
@ApplicationScoped
@Transactional
public class KeptFiles {

    private static final int NAME_LENGTH = 255;

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
     * @param purpose what it is kept for: {@code question.media}
     * @param wanted  which kinds are taken, and how large they may be in bytes
     * @throws Failure.Invalid  {@code refusal} if it is of no such kind
     * @throws Failure.TooLarge over {@code LIANBING_UPLOAD_MAX}
     */
    public KeptFile keep(String purpose, String fileName, InputStream content, Predicate<FileKind> wanted, String refusal) {
        FileStore.Kept kept = files.keep(content);
        String name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        String shown = name.substring(Math.max(0, name.length() - NAME_LENGTH));
        FileKind kind = FileKind.of(head(files.path(kept.sha256())), shown).filter(wanted).orElseThrow(() -> Failure.Invalid.field("file", refusal));
        long id = sql.insert("insert into kept_file(purpose, file_name, type, bytes, sha256, made_by, made_at) values (?,?,?,?,?,?,?)", purpose, shown,
                kind.type(), kept.bytes(), kept.sha256(), caller.memberIfAny().orElse(null), clock.instant());
        return new KeptFile(id, shown, kind.type(), kept.bytes(), files.path(kept.sha256()));
    }

    /** Empty if there is none of this id for this purpose. */
    public Optional<KeptFile> find(long id, String purpose) {
        return sql.one(row -> new KeptFile(row.id("id"), row.text("file_name"), row.text("type"), row.id("bytes"), files.path(row.text("sha256"))),
                "select id, file_name, type, bytes, sha256 from kept_file where id=? and purpose=?", id, purpose);
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
