package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.lecture.AskChanges;
import org.lianbing.lecture.KeepRecord;
import org.lianbing.lecture.LectureView;
import org.lianbing.lecture.ShowLecture;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** A lecture: what it is about, its slides, what remained of it. A keeper asks for changes, and makes a page of the library of it. */
@Named
@RequestScoped
public class LecturePage {

    @Inject
    ShowLecture show;
    @Inject
    AskChanges asking;
    @Inject
    KeepRecord keep;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private LectureView lecture;
    private String what;

    @PostConstruct
    void load() {
        lecture = show.get(Ask.id(request, "id", "lecture.unknown"));
    }

    public String ask() {
        return screen.submit(() -> {
            asking.ask(lecture.id(), what);
            return onward("lecture.done.asked");
        });
    }

    public String publish() {
        return screen.submit(() -> {
            keep.publish(lecture.id());
            return onward("lecture.done.published");
        });
    }

    private String onward(String done) {
        return Screen.onward("/lecture/lecture?id=" + lecture.id(), done);
    }

    /** The way back. */
    public String getBack() {
        return lecture.meeting() == null ? "/lecture/mine" : "/lecture/meeting?id=" + lecture.meeting().id();
    }

    public LectureView getLecture() {
        return lecture;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }
}
