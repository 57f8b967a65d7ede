package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.lecture.CancelMeeting;
import org.lianbing.lecture.MeetingState;
import org.lianbing.lecture.MeetingView;
import org.lianbing.lecture.ShowMeeting;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One meeting; and calling it off. */
@Named
@RequestScoped
public class MeetingPage {

    @Inject
    ShowMeeting show;
    @Inject
    CancelMeeting cancel;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private MeetingView view;
    private String reason;

    @PostConstruct
    void load() {
        view = show.of(Ask.id(request, "id", "lecture.meeting.unknown"));
    }

    public String cancel() {
        return screen.submit(() -> {
            cancel.cancel(view.meeting().id(), reason);
            return Screen.onward("/lecture/meeting?id=" + view.meeting().id(), "lecture.done.cancelled");
        });
    }

    public MeetingView getView() {
        return view;
    }

    public boolean isOpen() {
        return view.meeting().is(MeetingState.OPEN);
    }

    public boolean isPlanned() {
        return view.meeting().is(MeetingState.PLANNED);
    }

    public boolean isClosed() {
        return view.meeting().is(MeetingState.CLOSED);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
