package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.exam.AnswerSheet;
import org.lianbing.exam.AnswerSheets;
import org.lianbing.exam.Invigilate;
import org.lianbing.exam.VoidAttempt;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** The answer sheet: result and, as far as the reader may see them, marks, right answers and explanations. */
@Named
@RequestScoped
public class SheetPage {

    @Inject
    AnswerSheets sheets;
    @Inject
    Invigilate invigilate;
    @Inject
    VoidAttempt voiding;
    @Inject
    Caller caller;
    @Inject
    Screen screen;
    @Inject
    Access access;
    @Inject
    HttpServletRequest request;

    private Long id;
    private Long late;
    private String reason;
    private AnswerSheet sheet;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        sheet = sheets.get(Ask.id(request, "attempt", "exam.attempt.unknown"));
    }

    public String admit() {
        return screen.submit(() -> {
            invigilate.admitLate(late, reason);
            return Screen.onward("/exam/sheet?attempt=" + id, "exam.done.admitted");
        });
    }

    /** The reader may declare it void, or take that back. */
    public boolean isVoidable() {
        return List.of("open", "marking", "final", "void").contains(sheet.state()) && voiding.isAllowed(Long.parseLong(sheet.attemptId()));
    }

    public AnswerSheet getSheet() {
        return sheet;
    }

    public boolean isOwn() {
        return sheet.member().id().equals(caller.member());
    }

    public boolean isTrainer() {
        return !isOwn() && access.hasOver(sheet.member().id(), Role.TRAINER);
    }

    /** Where the reader came from: his own exams, the sitting, or the month in which the points stand. */
    public String getBack() {
        if (isOwn()) {
            return "/exam/mine";
        } else if (access.hasOver(sheet.member().id(), Role.TRAINER)) {
            return "/exam/sitting?id=" + sheet.sittingId();
        }
        return access.maySee(sheet.member().id(), Matter.APPRAISAL) ? "/appraisal/month?member=" + sheet.member().id() : "/shell/today";
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getLate() {
        return late;
    }

    public void setLate(Long late) {
        this.late = late;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
