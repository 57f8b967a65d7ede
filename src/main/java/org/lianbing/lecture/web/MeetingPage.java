package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.lecture.MeetingState;
import org.lianbing.lecture.MeetingView;
import org.lianbing.lecture.ShowMeeting;
import org.lianbing.platform.web.Ask;

/** One meeting. */
@Named
@RequestScoped
public class MeetingPage {

    @Inject
    ShowMeeting show;
    @Inject
    HttpServletRequest request;

    private MeetingView view;

    @PostConstruct
    void load() {
        view = show.of(Ask.id(request, "id", "lecture.meeting.unknown"));
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
}
