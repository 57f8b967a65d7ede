package org.lianbing.question.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Texts;
import org.lianbing.platform.Uploads;
import org.lianbing.platform.Uploads.Upload;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Redirect;
import org.lianbing.platform.web.Screen;
import org.lianbing.question.RowProblem;
import org.lianbing.question.Tally;
import org.lianbing.question.format.Format;
import org.lianbing.question.format.ImportQuestions;
import org.lianbing.question.format.ImportQuestions.Preview;
import org.lianbing.question.format.ImportRuns;
import org.lianbing.question.format.KeepRepairs;
import org.lianbing.question.format.LeftOut;
import org.lianbing.question.format.Repairs;

/** What a file would do to the bank, piece by piece; what could not be read is mended here. Nothing is done before it is confirmed. */
@Named("questionPreview")
@RequestScoped
public class PreviewPage {

    @Inject
    ImportQuestions importing;
    @Inject
    Uploads uploads;
    @Inject
    KeepRepairs keepRepairs;
    @Inject
    ImportRuns runs;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private Upload upload;
    private String topic;
    private String formatCode;
    private Long repairsId;
    private Repairs repairs = Repairs.NONE;
    private Format format;
    private Preview preview;
    private PreviewPieces pieces;
    private String refused;

    @PostConstruct
    void load() {
        access.require(Role.TRAINER);
        upload = uploads.get(Ask.id(request, "upload", "platform.upload.unknown"), ImportQuestions.UPLOADS);
        repairsId = Ask.idIfAny(request, "repairs");
        repairs = keepRepairs.kept(repairsId);
        topic = plain("topic");
        formatCode = plain("format");
    }

    private String plain(String name) {
        return request.getParameter(name) == null ? "" : request.getParameter(name);
    }

    /** Only where it is shown: to confirm need not read the file twice. */
    private Preview preview() {
        if (preview == null && refused == null) {
            try {
                preview = importing.preview(upload.content(), format(), repairs, topic);
                pieces = new PreviewPieces(preview, texts);
            } catch (Failure.Invalid unreadable) {
                refused = texts.of(unreadable);
            }
        }
        return preview;
    }

    private Format format() {
        format = format == null ? Format.of(formatCode, upload.content(), upload.fileName()) : format;
        return format;
    }

    public String confirm() {
        return screen.submit(() -> {
            if (ImportRuns.isFor(upload)) {
                return Redirect.to("/question/import-run", Map.of("id", String.valueOf(runs.begin(upload.id(), repairsId, topic, format()))), null);
            }
            Tally taken = importing.take(upload.content(), format(), repairs, topic, null).tally();
            return taken.problems().isEmpty() ? Redirect.to("/question/bank", Map.of("origin", "own"), "question.done.imported") : null;
        });
    }

    /** Keeps what was written in place of what could not be read, and shows what that makes. */
    public String readAgain() {
        return screen.submit(() -> {
            Repairs more = new TypedRepairs(request).onto(repairs, preview().reading().unread());
            return Redirect.to("/question/preview", Map.of("upload", String.valueOf(upload.id()), "repairs", String.valueOf(keepRepairs.keep(more)), "topic", topic,
                    "format", formatCode), "question.done.readAgain");
        });
    }

    /** Why the file as a whole cannot be read, or null. */
    public String getRefused() {
        preview();
        return refused;
    }

    public Tally getTally() {
        return preview().tally();
    }

    /** The pieces of the file in its order. */
    public PreviewPieces getPieces() {
        preview();
        return pieces;
    }

    public List<LeftOut> getLeftOut() {
        return preview().reading().leftOut();
    }

    public String say(RowProblem problem) {
        return texts.of(problem.problem());
    }

    public List<String> getIgnored() {
        return preview().reading().ignored();
    }

    public boolean isMayConfirm() {
        return getTally().problems().isEmpty() && getTally().changes();
    }

    public Upload getUpload() {
        return upload;
    }

    public String getTopic() {
        return topic;
    }

    public String getFormatCode() {
        return formatCode;
    }

    public Format getFormat() {
        return format;
    }

    public Long getRepairsId() {
        return repairsId;
    }
}
