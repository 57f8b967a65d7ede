package org.lianbing.shell.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lianbing.platform.QrCode;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Screen;
import org.lianbing.shell.MyCalendar;

/** My dates in my own calendar: the address, shown once, and its end. */
@Named
@RequestScoped
public class CalendarPage {

    @Inject
    MyCalendar calendar;
    @Inject
    Texts texts;
    @Inject
    Screen screen;

    private MyCalendar.Feed feed;
    private String address;

    @PostConstruct
    void load() {
        feed = calendar.get().orElse(null);
    }

    /** Stays on the answer of this post: nowhere else is the address to be had, neither in a later page nor in the browser's history. */
    public String make() {
        return screen.submit(() -> {
            address = calendar.make(texts.getLanguage());
            feed = calendar.get().orElse(null);
            return null;
        });
    }

    public String revoke() {
        return screen.submit(() -> {
            calendar.revoke();
            return Screen.onward("/shell/calendar", "shell.done.calendarRevoked");
        });
    }

    public MyCalendar.Feed getFeed() {
        return feed;
    }

    /** Null unless it was just made. */
    public String getAddress() {
        return address;
    }

    /** The same address as calendar programs are called by. */
    public String getCall() {
        return address.replaceFirst("^https?:", "webcal:");
    }

    public QrCode getCode() {
        return QrCode.of(getCall());
    }
}
