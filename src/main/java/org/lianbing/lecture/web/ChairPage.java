package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.kernel.MemberId;
import org.lianbing.lecture.ChairMeeting;
import org.lianbing.lecture.ChairView;
import org.lianbing.lecture.CloseMeeting;
import org.lianbing.lecture.KeepAttendance;
import org.lianbing.lecture.LecturePhase;
import org.lianbing.lecture.MeetingState;
import org.lianbing.lecture.OpenMeeting;
import org.lianbing.lecture.StepLecture;
import org.lianbing.people.Access;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** The chair's console: who is there, and one step after the other. Also the head of the meeting's screen. */
@Named
@RequestScoped
public class ChairPage {

    @Inject
    ChairMeeting desk;
    @Inject
    OpenMeeting open;
    @Inject
    StepLecture steps;
    @Inject
    CloseMeeting close;
    @Inject
    KeepAttendance attendance;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private ChairView view;

    /** Before a post is read: what it is about decides which buttons there are. */
    @PostConstruct
    void load() {
        view = desk.view(Ask.id(request, "id", "lecture.meeting.unknown"));
    }

    public String open() {
        return screen.submit(() -> {
            open.open(id());
            return Screen.onward(here(), "lecture.done.opened");
        });
    }

    public String pretest(long lecture, boolean on) {
        return screen.submit(() -> {
            steps.pretest(lecture, on);
            return Screen.onward(here(), on ? "lecture.done.pretestOn" : "lecture.done.pretestOff");
        });
    }

    public String step(long lecture, String to) {
        return screen.submit(() -> {
            Integer minutes = Ask.number(request.getParameter("minutes-" + lecture));
            steps.step(lecture, LecturePhase.valueOf(to), minutes == null ? 0 : minutes);
            return Screen.onward(here(), "lecture.done.stepped");
        });
    }

    public String confirm(MemberId member, boolean yes) {
        return screen.submit(() -> {
            attendance.confirm(id(), member, yes);
            return Screen.onward(here(), yes ? "lecture.done.confirmed" : "lecture.done.refused");
        });
    }

    public String close() {
        return screen.submit(() -> {
            close.close(id());
            return Screen.onward("/lecture/results?id=" + id(), "lecture.done.closed");
        });
    }

    /** Whether the reader is the chair himself, who marks under his name. */
    public boolean isChair() {
        return access.me().id().equals(view.meeting().chair());
    }

    public boolean isPlanned() {
        return view.meeting().is(MeetingState.PLANNED);
    }

    public boolean isOpen() {
        return view.meeting().is(MeetingState.OPEN);
    }

    public boolean isClosed() {
        return view.meeting().is(MeetingState.CLOSED);
    }

    public ChairView getView() {
        return view;
    }

    private long id() {
        return view.meeting().id();
    }

    private String here() {
        return "/lecture/chair?id=" + id();
    }
}
