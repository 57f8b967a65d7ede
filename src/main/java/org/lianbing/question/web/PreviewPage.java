package org.lianbing.question.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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
import org.lianbing.question.Brought;
import org.lianbing.question.PlainText;
import org.lianbing.question.RowProblem;
import org.lianbing.question.Tally;
import org.lianbing.question.Verdict;
import org.lianbing.question.format.Format;
import org.lianbing.question.format.ImportQuestions;
import org.lianbing.question.format.ImportQuestions.Preview;

/** What a file would do to the bank. Nothing is done before it is confirmed. */
@Named("questionPreview")
@RequestScoped
public class PreviewPage {

    private static final int PROBLEMS_SHOWN = 100;
    private static final int QUESTIONS_SHOWN = 20;

    @Inject
    ImportQuestions importing;
    @Inject
    Uploads uploads;
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
    private Preview preview;
    private String refused;

    @PostConstruct
    void load() {
        access.require(Role.TRAINER);
        upload = uploads.get(Ask.id(request, "upload", "platform.upload.unknown"), ImportPage.PURPOSE);
        topic = request.getParameter("topic") == null ? "" : request.getParameter("topic");
    }

    /** Only where it is shown: to confirm need not read the file twice. */
    private Preview preview() {
        if (preview == null && refused == null) {
            try {
                preview = importing.preview(upload.content(), Format.XLSX, topic);
            } catch (Failure.Invalid noTable) {
                refused = texts.of(noTable);
            }
        }
        return preview;
    }

    public String confirm() {
        return screen.submit(() -> {
            Tally taken = importing.take(upload.content(), Format.XLSX, topic, null);
            return taken.problems().isEmpty() ? Redirect.to("/question/bank", Map.of("origin", "own"), "question.done.imported") : null;
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

    public List<RowProblem> getProblems() {
        return getTally().problems().stream().limit(PROBLEMS_SHOWN).toList();
    }

    public String say(RowProblem problem) {
        return texts.of(problem.problem());
    }

    /** The first questions of the file with what becomes of them. */
    public List<Shown> getQuestions() {
        List<Shown> shown = new ArrayList<>();
        List<Verdict> verdicts = getTally().verdicts();
        for (int i = 0; i < Math.min(QUESTIONS_SHOWN, verdicts.size()); i++) {
            Brought one = preview().reading().questions().get(i);
            shown.add(new Shown(one, PlainText.text(one.content().body().prompt()), verdicts.get(i)));
        }
        return shown;
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

    /** A question of the file. */
    public record Shown(Brought brought, String prompt, Verdict verdict) {
    }
}
