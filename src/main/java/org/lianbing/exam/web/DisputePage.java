package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.exam.AnswerSheet;
import org.lianbing.exam.AnswerSheets;
import org.lianbing.exam.RaiseDispute;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** A candidate says what is wrong with a question of his. */
@Named("examDisputePage")
@RequestScoped
public class DisputePage {

    @Inject
    AnswerSheets sheets;
    @Inject
    RaiseDispute dispute;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private AnswerSheet sheet;
    private AnswerSheet.Item item;
    private String reason;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        long attempt = Ask.id(request, "attempt", "exam.attempt.unknown");
        long slot = Ask.id(request, "slot", "exam.attempt.unknown");
        sheet = sheets.get(attempt);
        item = sheet.items().stream().filter(one -> one.slot() == slot).findFirst().orElseThrow(() -> new Failure.NotFound("exam.attempt.unknown"));
    }

    public String raise() {
        return screen.submit(() -> {
            dispute.raise(Long.parseLong(sheet.attemptId()), item.slot(), reason);
            return Screen.onward("/exam/sheet?attempt=" + sheet.attemptId(), "exam.done.disputed");
        });
    }

    public boolean isMayRaise() {
        return sheet.disputableUntil() != null && item.dispute() == null;
    }

    public AnswerSheet getSheet() {
        return sheet;
    }

    public AnswerSheet.Item getItem() {
        return item;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
