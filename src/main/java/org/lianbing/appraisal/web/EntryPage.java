package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.appraisal.EntryEvidence;
import org.lianbing.appraisal.EntryOf;
import org.lianbing.appraisal.ReverseEntry;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.platform.web.Screen;

/** One entry down to its evidence, and taking it back. */
@Named
@RequestScoped
public class EntryPage {

    @Inject
    EntryOf entries;
    @Inject
    ReverseEntry reversing;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private String reason;
    private EntryEvidence evidence;

    /** Before the form is read: what it holds depends on what the address names. */
    @PostConstruct
    void load() {
        evidence = entries.get(number());
    }

    public String reverse() {
        return screen.submit(() -> {
            reversing.reverse(number(), reason);
            return Screen.onward("/appraisal/entry?id=" + number(), "appraisal.done.reversed");
        });
    }

    private long number() {
        Long number = PageMonth.number(request.getParameter("id"));
        if (number == null) {
            throw new Failure.NotFound("appraisal.entry.unknown");
        }
        return number;
    }

    public EntryEvidence getEvidence() {
        return evidence;
    }

    public boolean isOwn() {
        return evidence.card().member().id().equals(access.me().id());
    }

    public String getBack() {
        return "/appraisal/month?period=" + evidence.card().entry().period() + (isOwn() ? "" : "&member=" + evidence.card().member().id());
    }

    /** Where the evidence opens: within this application, or at the system that stated the outcome; null if it gave none. */
    public String getEvidenceAddress() {
        String evidencePath = evidence.card().evidence();
        return evidencePath == null || !evidencePath.startsWith("/") ? evidencePath : request.getContextPath() + evidencePath;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
