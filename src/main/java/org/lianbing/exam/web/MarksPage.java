package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.exam.MarkSheet;
import org.lianbing.exam.MarkSheets;
import org.lianbing.platform.web.Ask;

/** 成绩单: on screen, and on A4 with a column to sign in. */
@Named
@RequestScoped
public class MarksPage {

    @Inject
    MarkSheets sheets;
    @Inject
    HttpServletRequest request;

    private MarkSheet sheet;

    @PostConstruct
    void load() {
        sheet = sheets.get(Ask.id(request, "id", "exam.sitting.unknown"));
    }

    public MarkSheet getSheet() {
        return sheet;
    }
}
