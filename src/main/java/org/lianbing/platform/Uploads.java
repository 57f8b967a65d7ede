package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import org.lianbing.kernel.Failure;

/** Files that a member brought to be looked at before they count: kept for a day, seen by him alone. */
@ApplicationScoped
@Transactional
public class Uploads {

    private static final int NAME_LENGTH = 255;

    private final Sql sql;
    private final FileStore files;
    private final Caller caller;
    private final Clock clock;

    Uploads() {
        this(null, null, null, null);
    }

    @Inject
    Uploads(Sql sql, FileStore files, Caller caller, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param purpose which import it is for: {@code people.roster}
     * @return its id
     * @throws Failure.TooLarge over {@code LIANBING_UPLOAD_MAX}
     */
    public long keep(String purpose, String fileName, InputStream content) {
        FileStore.Kept kept = files.keep(content);
        String name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return sql.insert("insert into upload(owner_id, purpose, file_name, sha256, bytes, uploaded_at) values (?,?,?,?,?,?)", caller.member(),
                purpose, name.substring(0, Math.min(NAME_LENGTH, name.length())), kept.sha256(), kept.bytes(), clock.instant());
    }

    /** @throws Failure.NotFound unless the caller brought it, for this purpose, within the last day */
    public Upload get(long id, String purpose) {
        return sql.one(row -> new Upload(row.id("id"), row.text("file_name"), files.path(row.text("sha256")), row.id("bytes")),
                "select id, file_name, sha256, bytes from upload where id=? and purpose=? and owner_id=?", id, purpose, caller.member())
                .orElseThrow(() -> new Failure.NotFound("platform.upload.unknown"));
    }

    /** A file that was brought. */
    public record Upload(long id, String fileName, Path content, long bytes) {
    }
}
