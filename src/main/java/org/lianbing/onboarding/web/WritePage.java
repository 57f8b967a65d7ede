package org.lianbing.onboarding.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.lianbing.onboarding.DayEntry;
import org.lianbing.onboarding.KeepDay;
import org.lianbing.onboarding.ShadowingDay;
import org.lianbing.onboarding.VisitPoint;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** The newcomer writes of one day. The script of the page saves while he types; without it, the buttons do. */
@Named
@RequestScoped
public class WritePage {

    @Inject
    KeepDay keep;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private KeepDay.Span span;
    private LocalDate day;
    private ShadowingDay existing;
    private String visited;
    private List<String> points;
    private String seen;
    private String did;
    private String asked;

    @PostConstruct
    void load() {
        span = keep.span();
        LocalDate wished = Ask.date(request, "on");
        day = wished == null || wished.isAfter(span.today()) || wished.isBefore(span.from()) ? span.today() : wished;
        existing = keep.mine(day).orElse(null);
        visited = existing == null || existing.visited() == 0 ? "" : Integer.toString(existing.visited());
        seen = existing == null ? "" : existing.seen();
        did = existing == null ? "" : existing.did();
        asked = existing == null ? "" : existing.asked();
        points = existing == null ? List.of() : existing.checked().stream().map(VisitPoint::code).toList();
        if ("POST".equals(request.getMethod())) {
            points = Ask.all(request, "points");
        }
    }

    /** What is no longer his to write, he reads. */
    public void look() throws IOException {
        if (existing != null && !existing.state().isOpen()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(request.getContextPath() + "/onboarding/day?id=" + existing.id());
        }
    }

    public String save() {
        return screen.submit(() -> {
            keep.save(entry());
            return Screen.onward("/onboarding/mine", "onboarding.done.saved");
        });
    }

    public String send() {
        return screen.submit(() -> {
            keep.send(entry());
            return Screen.onward("/onboarding/mine", "onboarding.done.sent");
        });
    }

    private DayEntry entry() {
        Integer count = visited == null || visited.isBlank() ? Integer.valueOf(0) : Ask.number(visited);
        return DayEntry.of(day, count == null ? -1 : count, points, seen, did, asked);
    }

    public boolean isChecked(VisitPoint point) {
        return points.contains(point.code());
    }

    public List<VisitPoint> getChoices() {
        return Arrays.asList(VisitPoint.values());
    }

    /** When the text shown here was saved; empty if it never was. */
    public String getSavedAt() {
        return existing == null ? "" : existing.savedAt().toString();
    }

    public LocalDate getDay() {
        return day;
    }

    public KeepDay.Span getSpan() {
        return span;
    }

    public ShadowingDay getExisting() {
        return existing;
    }

    public String getVisited() {
        return visited;
    }

    public void setVisited(String visited) {
        this.visited = visited;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getDid() {
        return did;
    }

    public void setDid(String did) {
        this.did = did;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
