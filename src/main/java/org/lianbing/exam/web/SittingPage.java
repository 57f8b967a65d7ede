package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lianbing.exam.SittingDesk;
import org.lianbing.exam.SittingDetail;
import org.lianbing.exam.TellCandidates;
import org.lianbing.platform.QrCode;
import org.lianbing.platform.Settings;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One sitting: who is in and how far, the way in, and what concerns the whole room. Also what the projector shows. */
@Named
@RequestScoped
public class SittingPage {

    /** What the list can be narrowed to, and which states that takes in. */
    private static final Map<String, String> FILTERS = Map.of("missing", "waiting absent", "open", "open", "in", "marking final void",
            "paper", "paper", "excused", "excused");

    @Inject
    SittingDesk desk;
    @Inject
    TellCandidates tell;
    @Inject
    Settings settings;
    @Inject
    Screen screen;
    @Inject
    Clock clock;
    @Inject
    HttpServletRequest request;

    private long id;
    private String show;
    private SittingDetail detail;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        id = Ask.id(request, "id", "exam.sitting.unknown");
        detail = desk.get(id);
        String asked = request.getParameter("show");
        show = asked != null && FILTERS.containsKey(asked) ? asked : "";
    }

    public String remind() {
        return screen.submit(() -> {
            tell.remind(id);
            return Screen.onward("/exam/sitting?id=" + id, "exam.done.reminded");
        });
    }

    public List<String> getFilters() {
        return count("paper") > 0 ? List.of("missing", "paper", "open", "in", "excused") : List.of("missing", "open", "in", "excused");
    }

    /** How many of the candidates a filter shows. */
    public long count(String filter) {
        return detail.count(FILTERS.get(filter));
    }

    /** The filter under which a candidate of this state stands. */
    public String filterOf(String state) {
        return FILTERS.entrySet().stream().filter(entry -> List.of(entry.getValue().split(" ")).contains(state)).map(Map.Entry::getKey)
                .findFirst().orElse("");
    }

    /** The filter that is on; empty for everyone. */
    public String getShow() {
        return show;
    }

    /** Some could still come and can be reminded. */
    public boolean isRemindable() {
        return (isOpen() || detail.state().equals("coming")) && detail.count("waiting") > 0;
    }

    public boolean isOpen() {
        return detail.state().equals("open");
    }

    public boolean isCancellable() {
        return detail.whole() && detail.untouched() && (isOpen() || detail.state().equals("coming"));
    }

    /** When the last notice went out, to whomever; null if none has. */
    public Instant getToldAt() {
        return detail.candidates().stream().map(SittingDetail.CandidateRow::toldAt).filter(at -> at != null).max(Instant::compareTo).orElse(null);
    }

    public long getReadCount() {
        return detail.candidates().stream().filter(row -> row.readAt() != null).count();
    }

    public String getLink() {
        return ShortLink.to(id, settings, request);
    }

    public QrCode getQr() {
        return QrCode.of(getLink());
    }

    public Instant getNow() {
        return clock.instant();
    }

    public SittingDetail getDetail() {
        return detail;
    }
}
