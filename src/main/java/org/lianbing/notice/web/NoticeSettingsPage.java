package org.lianbing.notice.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lianbing.notice.MyNoticeSettings;
import org.lianbing.notice.NoticeKind;
import org.lianbing.notice.QuietHours;
import org.lianbing.notice.SetQuietHours;
import org.lianbing.platform.web.Screen;

/** Which notices I want by mail too, and when none. */
@Named
@RequestScoped
public class NoticeSettingsPage {

    @Inject
    MyNoticeSettings settings;
    @Inject
    SetQuietHours quiet;
    @Inject
    Screen screen;

    private MyNoticeSettings.Wishes wishes;
    private List<String> mailed;
    private String from;
    private String until;
    private boolean weekends;

    @PostConstruct
    void load() {
        wishes = settings.get();
        mailed = new ArrayList<>(wishes.mailed().stream().map(NoticeKind::code).toList());
        QuietHours own = wishes.own();
        boolean hours = own != null && !own.from().equals(own.until());
        from = hours ? own.from().toString() : "";
        until = hours ? own.until().toString() : "";
        weekends = own != null && own.weekends();
    }

    public String save() {
        return screen.submit(() -> {
            settings.save(mailed.stream().map(NoticeKind::ofCode).filter(Objects::nonNull).toList(), own());
            return Screen.onward("/notice/settings", "notice.done.saved");
        });
    }

    private QuietHours own() {
        boolean none = from.isBlank() && until.isBlank();
        if (none && !weekends) {
            return null;
        }
        return QuietHours.typed(none ? "00:00" : from, none ? "00:00" : until, weekends);
    }

    /** Whether mail can reach me at all. */
    public boolean isReachable() {
        return wishes.mailPossible() && wishes.address() != null;
    }

    public boolean isKeeper() {
        return quiet.mayAny();
    }

    public MyNoticeSettings.Wishes getWishes() {
        return wishes;
    }

    public List<NoticeKind> getKinds() {
        return List.of(NoticeKind.values());
    }

    public List<String> getMailed() {
        return mailed;
    }

    public void setMailed(List<String> mailed) {
        this.mailed = mailed;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until == null ? "" : until;
    }

    public boolean isWeekends() {
        return weekends;
    }

    public void setWeekends(boolean weekends) {
        this.weekends = weekends;
    }
}
