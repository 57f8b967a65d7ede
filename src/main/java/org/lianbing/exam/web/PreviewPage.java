package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.web.Ask;

/** The paper as a candidate would see it. Its script asks for the questions; nothing is kept. */
@Named
@RequestScoped
public class PreviewPage {

    @Inject
    Access access;
    @Inject
    HttpServletRequest request;

    private boolean draft;
    private long id;

    @PostConstruct
    void load() {
        access.require(Role.TRAINER);
        draft = request.getParameter("draft") != null;
        id = Ask.id(request, draft ? "draft" : "id", "exam.sitting.unknown");
    }

    /** Where the script finds the questions. */
    public String getSource() {
        return draft ? "exam-drafts/" + id + "/preview" : "sittings/" + id + "/preview";
    }

    public String getBack() {
        return draft ? "/exam/set?draft=" + id : "/exam/sitting?id=" + id;
    }
}
