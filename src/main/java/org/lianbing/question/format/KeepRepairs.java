package org.lianbing.question.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Uploads;

/** Keeps what an author wrote in place of pieces of his file: beside the file, as long as it, and for him alone. */
@ApplicationScoped
@Transactional
public class KeepRepairs {

    private static final String PURPOSE = "question-import-repairs";

    private final Uploads uploads;

    KeepRepairs() {
        this(null);
    }

    @Inject
    KeepRepairs(Uploads uploads) {
        this.uploads = uploads;
    }

    /** @return under what id they are kept */
    public long keep(Repairs repairs) {
        return uploads.keep(PURPOSE, "", new ByteArrayInputStream(repairs.json().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * @param id null: none
     * @throws Failure.NotFound unless the caller kept them within the last day
     */
    public Repairs kept(Long id) {
        try {
            return id == null ? Repairs.NONE : Repairs.of(Files.readString(uploads.get(id, PURPOSE).content()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
