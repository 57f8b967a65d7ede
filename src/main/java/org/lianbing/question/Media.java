package org.lianbing.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.FileKind;
import org.lianbing.platform.FileStore;
import org.lianbing.platform.KeptFiles;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.platform.Sql;

/** Pictures and sounds of questions. */
@ApplicationScoped
@Transactional
public class Media {

    static final String PURPOSE = "question-media";

    private static final int PICTURE_MEGABYTES = 5;
    private static final int SOUND_MEGABYTES = 10;
    private static final Pattern USED = Pattern.compile(Pattern.quote(RichLine.MEDIA) + "(\\d{1,18})");

    private final KeptFiles files;
    private final Sql sql;
    private final Instance<QuestionUses> uses;
    private final Access access;
    private final Caller caller;
    private final AuditTrail audit;

    Media() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Media(KeptFiles files, Sql sql, Instance<QuestionUses> uses, Access access, Caller caller, AuditTrail audit) {
        this.files = files;
        this.sql = sql;
        this.uses = uses;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Keeps a picture (JPEG, PNG, GIF, WebP; at most 5 MB) or a sound (MP3, M4A, OGG; at most 10 MB), told by its content.
     *
     * @throws Failure.Invalid  if it is neither
     * @throws Failure.TooLarge if it is too large
     */
    public KeptFile keep(String name, InputStream content) {
        access.require(Role.TRAINER);
        KeptFile kept = files.keep(PURPOSE, name, content, Media::megabytes, "question.media.kind");
        audit.record("question.media", "media/" + kept.id(), "");
        return kept;
    }

    /** The number of a picture or sound of this content, if there is one. */
    public Optional<Long> same(String sha256) {
        access.require(Role.TRAINER);
        return files.same(PURPOSE, sha256);
    }

    /** By which contents are compared. */
    public static String sha256(byte[] content) {
        return FileStore.sha256(content);
    }

    private static long megabytes(FileKind kind) {
        return switch (kind.use()) {
            case PICTURE -> PICTURE_MEGABYTES;
            case SOUND -> SOUND_MEGABYTES;
            default -> 0;
        };
    }

    /**
     * Who writes questions or looks after what members learn sees every one; others see those of questions that they have been asked.
     *
     * @throws Failure.NotFound if there is none for the caller
     */
    public KeptFile get(long id) {
        KeptFile file = files.find(id, PURPOSE).orElseThrow(Media::unknown);
        if (!access.has(Matter.LEARNING.roles().toArray(new Role[0])) && !asked(id)) {
            throw unknown();
        }
        return file;
    }

    private boolean asked(long id) {
        List<Long> revisions = sql.list(row -> row.id("revision_id"), "select revision_id from question_media_use where file_id=?", id);
        return !revisions.isEmpty() && caller.memberIfAny().filter(me -> uses.stream().anyMatch(use -> use.asked(me, revisions))).isPresent();
    }

    private static Failure unknown() {
        return new Failure.NotFound("question.media.unknown");
    }

    /** Those of these numbers under which there is nothing. One query for some hundreds. */
    Set<Long> missing(Collection<Long> ids) {
        Set<Long> missing = new TreeSet<>(ids);
        for (List<Long> some : Shelf.slices(List.copyOf(ids))) {
            missing.removeAll(sql.list(row -> row.id("id"), "select id from kept_file where purpose='" + PURPOSE + "' and id in (" + Sql.marks(some.size()) + ")",
                    some.toArray()));
        }
        return missing;
    }

    /** Those that some questions show, one query for some hundreds; for whoever may take questions out of the bank. */
    public List<KeptFile> shownIn(List<Content> contents) {
        access.require(Role.TRAINER, Role.ADMIN);
        List<Long> ids = contents.stream().flatMap(content -> in(content).stream()).distinct().toList();
        return Shelf.slices(ids).stream().flatMap(some -> files.find(some, PURPOSE).stream()).toList();
    }

    /** The numbers of those that a question shows. */
    static Set<Long> in(Content content) {
        Set<Long> found = new TreeSet<>();
        Matcher used = USED.matcher(BodyJson.write(content.body()) + content.explanation());
        while (used.find()) {
            found.add(Long.valueOf(used.group(1)));
        }
        pictures(content.body(), found);
        return found;
    }

    private static void pictures(Body body, Set<Long> found) {
        String picture = body.face().picture();
        if (picture != null && picture.matches("\\d{1,18}")) {
            found.add(Long.valueOf(picture));
        }
        body.parts().forEach(part -> pictures(part, found));
    }
}
