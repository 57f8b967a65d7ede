package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.exam.ShowPaper;
import org.lianbing.platform.web.Ask;

/** The paper as a candidate would see it. Its script asks for the questions; nothing is kept. Who may not have them does not see the page. */
@Named
@RequestScoped
public class PreviewPage {

    @Inject
    ShowPaper papers;
    @Inject
    HttpServletRequest request;

    private boolean draft;
    private long id;

    @PostConstruct
    void load() {
        draft = request.getParameter("draft") != null;
        id = Ask.id(request, draft ? "draft" : "id", "exam.sitting.unknown");
        if (draft) {
            papers.previewDraft(id);
        } else {
            papers.preview(id);
        }
    }

    /** Where the script finds the questions. */
    public String getSource() {
        return draft ? "exam-drafts/" + id + "/preview" : "sittings/" + id + "/preview";
    }

    public String getBack() {
        return draft ? "/exam/set?draft=" + id : "/exam/sitting?id=" + id;
    }
}
