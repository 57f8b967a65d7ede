package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.kernel.MemberId;
import org.lianbing.lecture.AttendanceCorrection;
import org.lianbing.lecture.AttendanceState;
import org.lianbing.lecture.ChairMeeting;
import org.lianbing.lecture.ChairView;
import org.lianbing.lecture.KeepAttendance;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Puts one person's attendance right, with a reason; shows what was said of it before. */
@Named
@RequestScoped
public class AttendancePage {

    @Inject
    ChairMeeting desk;
    @Inject
    KeepAttendance keep;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private long meeting;
    private ChairView.Came person;
    private AttendanceState state;
    private boolean remote;
    private String reason;

    /** Before a post is read: the form is about this person. */
    @PostConstruct
    void load() {
        meeting = Ask.id(request, "id", "lecture.meeting.unknown");
        person = desk.person(meeting, new MemberId(Ask.id(request, "member", "lecture.held.notListed")));
        state = person.isIn() ? AttendanceState.AWAITED : AttendanceState.PRESENT;
    }

    public String save() {
        return screen.submit(() -> {
            keep.correct(meeting, person.member().id(), state, remote, reason);
            return Screen.onward("/lecture/chair?id=" + meeting, "lecture.done.corrected");
        });
    }

    public List<AttendanceCorrection> getCorrections() {
        return desk.corrections(meeting, person.member().id());
    }

    public List<AttendanceState> getStates() {
        return List.of(AttendanceState.values());
    }

    public long getMeeting() {
        return meeting;
    }

    public ChairView.Came getPerson() {
        return person;
    }

    public AttendanceState getState() {
        return state;
    }

    public void setState(AttendanceState state) {
        this.state = state;
    }

    public boolean isRemote() {
        return remote;
    }

    public void setRemote(boolean remote) {
        this.remote = remote;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
