package org.lianbing.question.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Redirect;
import org.lianbing.question.format.ImportRuns;
import org.lianbing.question.format.ImportRuns.Run;

/** How far an import is that takes a while. */
@Named("questionImportRun")
@RequestScoped
public class ImportRunPage {

    @Inject
    ImportRuns runs;
    @Inject
    HttpServletRequest request;

    private Run run;

    @PostConstruct
    void load() {
        run = runs.get(Ask.id(request, "id", "question.run.unknown"));
    }

    public Run getRun() {
        return run;
    }

    /** The way back to the preview. */
    public String getPreview() {
        Map<String, String> params = new LinkedHashMap<>(Map.of("upload", String.valueOf(run.upload()), "topic", run.topic(), "format", run.format()));
        if (run.repairs() != null) {
            params.put("repairs", String.valueOf(run.repairs()));
        }
        return Redirect.query(params);
    }
}
