package org.lianbing.notice.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lianbing.notice.Inbox;
import org.lianbing.notice.Notice;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** The inbox: unread first, each leads to what it is about. */
@Named
@RequestScoped
public class InboxPage {

    @Inject
    Inbox inbox;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private boolean unreadOnly;
    private int unread;
    private int count;
    private int page;
    private List<Notice> notices;

    @PostConstruct
    void load() {
        unreadOnly = "unread".equals(request.getParameter("show"));
        unread = inbox.count(true);
        count = unreadOnly ? unread : inbox.count(false);
        page = Ask.page(request, getPages());
        notices = inbox.list(unreadOnly, page - 1);
    }

    public String readAll() {
        return screen.submit(() -> {
            inbox.readAll();
            return Screen.onward("/notice/inbox", "notice.done.read");
        });
    }

    /** Opens one and goes where it leads. */
    public void open() {
        String link = inbox.open(Ask.id(request, "id", "notice.unknown")).link();
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(request.getContextPath() + link);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int getPages() {
        return (count + Inbox.PAGE - 1) / Inbox.PAGE;
    }

    public boolean isUnreadOnly() {
        return unreadOnly;
    }

    public int getUnread() {
        return unread;
    }

    public int getCount() {
        return count;
    }

    public int getPage() {
        return page;
    }

    public List<Notice> getNotices() {
        return notices;
    }
}
