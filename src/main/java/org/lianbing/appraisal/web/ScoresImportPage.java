package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import org.lianbing.appraisal.ImportScores;
import org.lianbing.appraisal.ScoreImport;
import org.lianbing.appraisal.ScoreSheet;
import org.lianbing.appraisal.ScoreSheets;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.platform.Texts;
import org.lianbing.platform.Uploads;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Incoming;
import org.lianbing.platform.web.Screen;

/** Scores from a file: bring it, see row by row what it would do, then apply it. */
@Named
@RequestScoped
public class ScoresImportPage {

    private static final String PURPOSE = "appraisal/scores";

    @Inject
    ScoreSheets sheets;
    @Inject
    ImportScores importing;
    @Inject
    Uploads uploads;
    @Inject
    Incoming incoming;
    @Inject
    Screen screen;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private YearMonth period;
    private ScoreSheet sheet;
    private ScoreImport preview;

    /** Before the form is read: what it holds depends on what the address names. */
    @PostConstruct
    void load() {
        period = PageMonth.read(request.getParameter("period"), null);
        if (period == null) {
            throw new Failure.NotFound("appraisal.period.malformed");
        }
        sheet = sheets.of(Ask.id(request, "unit", "people.unit.unknown"), period);
        if (request.getParameter("upload") != null) {
            look();
        }
    }

    private void look() {
        try {
            preview = importing.read(sheet.unit().id(), period, uploads.get(upload(), PURPOSE).content());
        } catch (Failure.Invalid | Failure.Conflict unreadable) {
            screen.show(unreadable);
        }
    }

    public String bring() {
        return screen.submit(() -> getAddress() + "&faces-redirect=true&upload=" + incoming.keep(PURPOSE));
    }

    public String apply() {
        return screen.submit(() -> {
            importing.apply(sheet.unit().id(), period, uploads.get(upload(), PURPOSE).content(), Ask.id(request, "seen", "platform.upload.unknown"));
            return Screen.onward("/appraisal/sheet?unit=" + sheet.unit().id() + "&period=" + period, "appraisal.done.imported");
        });
    }

    private long upload() {
        return Ask.id(request, "upload", "platform.upload.unknown");
    }

    /** Null until a file has been brought that can be read. */
    public ScoreImport getPreview() {
        return preview;
    }

    public String problem(Problem problem) {
        return problem == null ? "" : texts.of(problem);
    }

    public String getUnused() {
        return String.join("、", preview.unused());
    }

    public ScoreSheet getSheet() {
        return sheet;
    }

    public YearMonth getPeriod() {
        return period;
    }

    public String getUpload() {
        return request.getParameter("upload");
    }

    public String getAddress() {
        return "/appraisal/sheet-import?unit=" + sheet.unit().id() + "&period=" + period;
    }
}
