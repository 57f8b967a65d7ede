package org.lianbing.notice.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lianbing.notice.Inbox;
import org.lianbing.notice.Notice;
import org.lianbing.platform.Texts;

/** What every page knows of the inbox: how much of it is unread, and the newest of that. */
@Named
@RequestScoped
public class Bell {

    private static final int NEWEST = 3;
    private static final int MOST_SHOWN = 99;

    @Inject
    Inbox inbox;
    @Inject
    Texts texts;

    private Inbox.Unread unread;

    @PostConstruct
    void load() {
        unread = inbox.unread(NEWEST);
    }

    public int getCount() {
        return unread.count();
    }

    /** As it fits beside the bell. */
    public String getShown() {
        return unread.count() > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(unread.count());
    }

    public List<Notice> getNewest() {
        return unread.newest();
    }

    /** The sentence in the reader's language; titles in it are the company's own. */
    public String text(Notice notice) {
        return texts.with(notice.code(), notice.words());
    }
}
