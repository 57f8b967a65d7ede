package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.lecture.FindResolutions;
import org.lianbing.lecture.KeepResolutions;
import org.lianbing.lecture.Resolution;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One resolution: how it stands, and its ending. */
@Named
@RequestScoped
public class ResolutionPage {

    @Inject
    FindResolutions find;
    @Inject
    KeepResolutions keep;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private FindResolutions.Shown shown;
    private String note;

    @PostConstruct
    void load() {
        shown = find.one(Ask.id(request, "id", "lecture.resolution.unknown"));
    }

    public String done() {
        return end(Resolution.State.DONE);
    }

    public String drop() {
        return end(Resolution.State.DROPPED);
    }

    private String end(Resolution.State state) {
        return screen.submit(() -> {
            keep.end(shown.resolution().id(), state, note);
            return onward();
        });
    }

    public String reopen() {
        return screen.submit(() -> {
            keep.reopen(shown.resolution().id());
            return onward();
        });
    }

    private String onward() {
        return Screen.onward("/lecture/resolution?id=" + shown.resolution().id(), "lecture.done.saved");
    }

    public FindResolutions.Shown getShown() {
        return shown;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
