package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.Normalizer;
import org.lianbing.kernel.Failure;
import org.lianbing.lecture.CorrectResult;
import org.lianbing.lecture.ResultsView;
import org.lianbing.lecture.ShowResults;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Sets a lecture's score after the meeting, with a reason. */
@Named
@RequestScoped
public class ResultEditPage {

    @Inject
    ShowResults results;
    @Inject
    CorrectResult correct;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private long meeting;
    private ResultsView.Talk talk;
    private String total;
    private String reason;

    /** Before a post is read: the form is about this lecture. */
    @PostConstruct
    void load() {
        meeting = Ask.id(request, "id", "lecture.meeting.unknown");
        long lecture = Ask.id(request, "lecture", "lecture.unknown");
        ResultsView view = results.view(meeting);
        if (!view.chair()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        talk = view.lectures().stream().filter(one -> one.id() == lecture).findFirst().orElseThrow(() -> new Failure.NotFound("lecture.unknown"));
    }

    public String save() {
        return screen.submit(() -> {
            correct.set(talk.id(), number(), reason);
            return Screen.onward("/lecture/results?id=" + meeting, "lecture.done.resultSet");
        });
    }

    private BigDecimal number() {
        String plain = total == null ? "" : Normalizer.normalize(total.strip(), Normalizer.Form.NFKC);
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw Failure.Invalid.field("total", "lecture.results.totalRange");
        }
        return new BigDecimal(plain);
    }

    public long getMeeting() {
        return meeting;
    }

    public ResultsView.Talk getTalk() {
        return talk;
    }

    public String getTotal() {
        return total;
    }

    public void setTotal(String total) {
        this.total = total;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
