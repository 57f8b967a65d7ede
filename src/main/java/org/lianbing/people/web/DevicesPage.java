package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.people.MyDevices;
import org.lianbing.people.SignInCard;
import org.lianbing.people.Token;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Where I am signed in, and the tokens of my programs. */
@Named
@RequestScoped
public class DevicesPage {

    @Inject
    MyDevices devices;
    @Inject
    Reader reader;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private List<SignInCard> all;
    private String label;
    private int days = 90;
    private Token made;

    @PostConstruct
    void load() {
        all = devices.list(reader.signedIn().signInId());
    }

    public String end() {
        return screen.submit(() -> {
            devices.end(Ask.id(request, "id", "people.device.unknown"));
            return Screen.onward("/people/devices", "people.done.ended");
        });
    }

    public String endOthers() {
        return screen.submit(() -> {
            devices.endOthers(reader.signedIn().signInId());
            return Screen.onward("/people/devices", "people.done.endedOthers");
        });
    }

    /** No redirect: the token is on this answer and nowhere else. */
    public String make() {
        return screen.submit(() -> {
            made = devices.newToken(label, days);
            label = null;
            load();
            return null;
        });
    }

    public List<SignInCard> getBrowsers() {
        return all.stream().filter(one -> !one.isProgram()).toList();
    }

    public List<SignInCard> getPrograms() {
        return all.stream().filter(SignInCard::isProgram).toList();
    }

    public boolean isOthers() {
        return all.size() > 1;
    }

    public List<Integer> getLifetimes() {
        return MyDevices.LIFETIMES;
    }

    public Token getMade() {
        return made;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
