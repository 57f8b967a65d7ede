package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.exam.AnswerSheet;
import org.lianbing.exam.AnswerSheets;
import org.lianbing.exam.VoidAttempt;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Declares an attempt void, or takes that back; asks for the reason and says what follows from it. */
@Named
@RequestScoped
public class VoidPage {

    @Inject
    AnswerSheets sheets;
    @Inject
    VoidAttempt voiding;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private String reason;
    private AnswerSheet sheet;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        long id = Ask.id(request, "attempt", "exam.attempt.unknown");
        sheet = sheets.get(id);
        if (!voiding.isAllowed(id)) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    public String strikeOut() {
        return screen.submit(() -> {
            voiding.strikeOut(Long.parseLong(sheet.attemptId()), reason);
            return Screen.onward("/exam/sheet?attempt=" + sheet.attemptId(), "exam.done.voided");
        });
    }

    public String restore() {
        return screen.submit(() -> {
            voiding.restore(Long.parseLong(sheet.attemptId()), reason);
            return Screen.onward("/exam/sheet?attempt=" + sheet.attemptId(), "exam.done.restored");
        });
    }

    public AnswerSheet getSheet() {
        return sheet;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
