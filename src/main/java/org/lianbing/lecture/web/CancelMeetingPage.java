package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.kernel.Failure;
import org.lianbing.lecture.CancelMeeting;
import org.lianbing.lecture.Meeting;
import org.lianbing.lecture.MeetingView;
import org.lianbing.lecture.ShowMeeting;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Calls a meeting off, with a reason. */
@Named
@RequestScoped
public class CancelMeetingPage {

    @Inject
    ShowMeeting show;
    @Inject
    CancelMeeting cancel;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private Meeting meeting;
    private String reason;

    @PostConstruct
    void load() {
        MeetingView view = show.of(Ask.id(request, "id", "lecture.meeting.unknown"));
        if (!view.mayKeep()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        meeting = view.meeting();
    }

    public String cancel() {
        return screen.submit(() -> {
            cancel.cancel(meeting.id(), reason);
            return Screen.onward("/lecture/meeting?id=" + meeting.id(), "lecture.done.cancelled");
        });
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
