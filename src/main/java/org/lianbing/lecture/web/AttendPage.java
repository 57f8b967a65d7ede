package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.lecture.AttendMeeting;
import org.lianbing.lecture.AttendView;
import org.lianbing.platform.web.Ask;

/** The listener's page: check-in, then what is open now. A script fills it. */
@Named
@RequestScoped
public class AttendPage {

    @Inject
    AttendMeeting attend;
    @Inject
    HttpServletRequest request;

    private AttendView view;

    @PostConstruct
    void load() {
        view = attend.view(Ask.id(request, "id", "lecture.meeting.unknown"));
    }

    public AttendView getView() {
        return view;
    }

    /** The code that the scanned picture brought, or an empty text. */
    public String getCode() {
        String code = request.getParameter("code");
        return code != null && code.matches("\\d{6}") ? code : "";
    }
}
