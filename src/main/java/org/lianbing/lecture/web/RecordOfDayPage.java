package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.kernel.Failure;
import org.lianbing.lecture.KeepRecord;
import org.lianbing.lecture.LectureView;
import org.lianbing.lecture.ShowLecture;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** What remained of a lecture is written down. */
@Named
@RequestScoped
public class RecordOfDayPage {

    @Inject
    ShowLecture show;
    @Inject
    KeepRecord keep;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private LectureView lecture;
    private String summary;
    private String quotes;

    @PostConstruct
    void load() {
        lecture = show.get(Ask.id(request, "id", "lecture.unknown"));
        if (!lecture.isRecordable()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        summary = lecture.record() == null ? "" : lecture.record().summary();
        quotes = lecture.record() == null ? "" : lecture.record().quotes();
    }

    public String save() {
        return screen.submit(() -> {
            keep.write(lecture.id(), summary, quotes);
            return Screen.onward("/lecture/lecture?id=" + lecture.id(), "lecture.done.recorded");
        });
    }

    public LectureView getLecture() {
        return lecture;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getQuotes() {
        return quotes;
    }

    public void setQuotes(String quotes) {
        this.quotes = quotes;
    }
}
