package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.appraisal.ClosePeriod;
import org.lianbing.appraisal.Closing;
import org.lianbing.appraisal.PeriodCard;
import org.lianbing.appraisal.PeriodText;
import org.lianbing.appraisal.Periods;
import org.lianbing.appraisal.PostingProblems;
import org.lianbing.appraisal.PublishDraft;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.web.Screen;

/** The months, closing the oldest open one, and for the administrator what posting had to pass over. */
@Named
@RequestScoped
public class PeriodsPage {

    @Inject
    Periods periods;
    @Inject
    ClosePeriod closing;
    @Inject
    PublishDraft drafts;
    @Inject
    PostingProblems problems;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private String note;
    private boolean confirmed;
    private List<PeriodCard> all;
    private boolean closer;
    private boolean publisher;
    private Closing next;
    private long unposted;

    /** Before the form is read: it is there only while there is something to close. */
    @PostConstruct
    void load() {
        all = periods.all();
        closer = closing.isCloser();
        publisher = drafts.isPublisher();
        next = publisher ? closing.next().orElse(null) : null;
        unposted = access.has(Role.ADMIN) ? problems.waiting() : 0;
    }

    public String close() {
        return screen.submit(() -> {
            if (!confirmed) {
                throw Failure.Invalid.field("confirmed", "appraisal.period.unconfirmed");
            }
            closing.close(PeriodText.read(request.getParameter("period")), note);
            return Screen.onward("/appraisal/periods", "appraisal.done.closed");
        });
    }

    public String publish() {
        return screen.submit(() -> {
            drafts.publish(PeriodText.read(request.getParameter("period")));
            return Screen.onward("/appraisal/periods", "appraisal.done.drafted");
        });
    }

    public boolean isCloser() {
        return closer;
    }

    /** Whether the reader publishes the draft; he need not be the one who closes. */
    public boolean isPublisher() {
        return publisher;
    }

    public List<PeriodCard> getAll() {
        return all;
    }

    /** Null if there is nothing to close. */
    public Closing getNext() {
        return next;
    }

    /** How many outcomes could not be posted; 0 for who has nothing to do with it. */
    public long getUnposted() {
        return unposted;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
