package org.lianbing.notice.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.notice.QuietHours;
import org.lianbing.notice.SetQuietHours;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** When no mail goes out: of each unit that I may set it for, and the form of one. */
@Named
@RequestScoped
public class QuietPage {

    @Inject
    SetQuietHours quiet;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private List<SetQuietHours.OfUnit> units;
    private SetQuietHours.OfUnit chosen;
    private String from;
    private String until;
    private boolean weekends;

    @PostConstruct
    void load() {
        units = quiet.list();
        chosen = request.getParameter("unit") == null ? null : quiet.get(Ask.id(request, "unit", "people.unit.unknown"));
        if (chosen != null) {
            from = chosen.hours().from().toString();
            until = chosen.hours().until().toString();
            weekends = chosen.hours().weekends();
        }
    }

    public String save() {
        return screen.submit(() -> {
            quiet.set(chosen.unit().id(), QuietHours.typed(from, until, weekends));
            return Screen.onward("/notice/quiet", "notice.done.saved");
        });
    }

    public String follow() {
        return screen.submit(() -> {
            quiet.follow(chosen.unit().id());
            return Screen.onward("/notice/quiet", "notice.done.saved");
        });
    }

    public List<SetQuietHours.OfUnit> getUnits() {
        return units;
    }

    public SetQuietHours.OfUnit getChosen() {
        return chosen;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public boolean isWeekends() {
        return weekends;
    }

    public void setWeekends(boolean weekends) {
        this.weekends = weekends;
    }
}
