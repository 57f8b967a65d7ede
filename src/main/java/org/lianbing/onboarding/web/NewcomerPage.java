package org.lianbing.onboarding.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.onboarding.AssignMentor;
import org.lianbing.onboarding.NewcomerFile;
import org.lianbing.onboarding.OpenEarly;
import org.lianbing.onboarding.ReadNewcomer;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One newcomer: his way, his log, his mentor; and the two acts on him, each with a page of its own. */
@Named
@RequestScoped
public class NewcomerPage {

    @Inject
    ReadNewcomer read;
    @Inject
    AssignMentor assign;
    @Inject
    OpenEarly early;
    @Inject
    Members members;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private MemberId id;
    private NewcomerFile file;
    private String mentor;
    private String from;
    private String reason;

    @PostConstruct
    void load() {
        id = new MemberId(Ask.id(request, "id", "onboarding.unknown"));
        file = read.get(id);
        mentor = request.getParameter("mentor");
        LocalDate typed = Ask.date(request, "from");
        from = (typed == null ? members.today(id) : typed).toString();
    }

    public String give() {
        return screen.submit(() -> {
            Long chosen = Ask.idIfAny(request, "mentor");
            assign.give(id, chosen == null ? null : new MemberId(chosen), Ask.date(request, "from"));
            return Screen.onward(getPath(), "onboarding.done.mentor");
        });
    }

    public String open() {
        return screen.submit(() -> {
            early.open(id, reason);
            return Screen.onward(getPath(), "onboarding.done.opened");
        });
    }

    public String takeBack() {
        return screen.submit(() -> {
            early.takeBack(id);
            return Screen.onward(getPath(), "onboarding.done.shut");
        });
    }

    /** Pages that only serve an act are not there for who may not do it. */
    public void requireGive() {
        require(file.mayGive());
    }

    public void requireOpen() {
        require(file.mayOpen());
    }

    private static void require(boolean may) {
        if (!may) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    public List<MemberCard> getChoices() {
        return assign.choices(id);
    }

    public String getPath() {
        return "/onboarding/newcomer?id=" + id;
    }

    public NewcomerFile getFile() {
        return file;
    }

    public String getMentor() {
        return mentor;
    }

    public String getFrom() {
        return from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
