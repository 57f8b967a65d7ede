package org.lianbing.merit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.merit.Praises;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Who thanked whom in my unit, and my own thanks. */
@Named
@RequestScoped
public class PraisePage {

    @Inject
    Praises praises;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private MeritList view;
    private Praises.Found found;
    private String who;
    private String reason;

    @PostConstruct
    void load() {
        view = MeritList.of(request);
        found = praises.list(view.getSearch(), view.getSort(), view.getPage() - 1);
    }

    public String say() {
        return screen.submit(() -> {
            praises.say(who, reason);
            return Screen.onward("/merit/praise", "merit.done.praised");
        });
    }

    public String withdraw() {
        return screen.submit(() -> {
            praises.withdraw(Ask.id(request, "praise", "merit.praise.unknown"));
            return Screen.onward("/merit/praise", "merit.done.withdrawn");
        });
    }

    public MeritList getView() {
        return view;
    }

    public Praises.Found getFound() {
        return found;
    }

    public int getPages() {
        return (found.count() + Praises.PAGE - 1) / Praises.PAGE;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
